package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.allmenning.api.door.Reader;
import org.allmenning.audit.usecase.ReadAuditTrail;

/** The event log of the acting authority. */
@Path("v1/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    private Reader reader;

    @Inject
    private ReadAuditTrail readAuditTrail;

    /** A page of the log, newest first. */
    @GET
    public JsonArray newest(
            @QueryParam("first") @DefaultValue("0") Position first,
            @QueryParam("limit") @DefaultValue("100") Most limit) {
        var lines = readAuditTrail.newest(first.number(), limit.number());
        return Fields.array(lines, line -> AuditJson.write(line, reader.language()));
    }
}

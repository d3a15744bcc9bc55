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
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.allmenning.api.door.OpenData;
import org.allmenning.api.door.Reader;
import org.allmenning.organisation.usecase.SearchOrganisations;

/** The register of municipalities and other organisations. */
@Path("v1/organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

    @Inject
    private Reader reader;

    @Inject
    private SearchOrganisations searchOrganisations;

    /** @param on the day whose names and codes count as the present ones; today where it is missing */
    @GET
    @OpenData
    public JsonArray search(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("on") Day on,
            @QueryParam("limit") @DefaultValue("20") Most limit) {
        var day = on == null ? LocalDate.now(ZoneOffset.UTC) : on.date();
        var found = searchOrganisations.search(text, reader.language(), day, limit.number());
        return Fields.array(found, organisation -> OrganisationJson.write(organisation, reader.language()));
    }
}

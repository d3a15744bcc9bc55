package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.allmenning.api.door.Reader;
import org.allmenning.submission.usecase.ViewSubmissions;

/** What lead and partners sent in. */
@Path("v1/submissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionsResource {

    @Inject
    private Reader reader;

    @Inject
    private ViewSubmissions viewSubmissions;

    @GET
    @Path("{id}")
    public JsonObject submission(@PathParam("id") UUID id) {
        return SubmissionJson.write(viewSubmissions.view(id), reader.language());
    }

    /** Byte for byte what the hash of the receipt was computed over. */
    @GET
    @Path("{id}/canonical-form")
    public String canonicalForm(@PathParam("id") UUID id) {
        return viewSubmissions.canonicalForm(id);
    }
}

package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.allmenning.api.door.Reader;
import org.allmenning.assessment.usecase.ViewCases;

/** What an authority received, in full. */
@Path("v1/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    @Inject
    private Reader reader;

    @Inject
    private ViewCases viewCases;

    /** @param id of the submission */
    @GET
    @Path("{id}")
    public JsonObject submission(@PathParam("id") UUID id) {
        return SubmissionJson.write(viewCases.submission(id), reader.language());
    }

    /** A file that was sent in. */
    @GET
    @Path("{id}/attachments/{attachment}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    public Response attachment(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return AttachmentJson.download(viewCases.attachment(id, attachment));
    }
}

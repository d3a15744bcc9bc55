package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.allmenning.api.door.Reader;
import org.allmenning.letter.usecase.DownloadApplication;
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

    @Inject
    private DownloadApplication downloadApplication;

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

    /** What changed from an earlier version; from the one before, where {@code from} names none. */
    @GET
    @Path("{id}/differences")
    public JsonObject differences(@PathParam("id") UUID id, @QueryParam("from") @DefaultValue("0") int from) {
        return DifferencesJson.write(viewSubmissions.differences(id, from), reader.language());
    }

    /** A file that was sent in. */
    @GET
    @Path("{id}/attachments/{attachment}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    public Response attachment(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return AttachmentJson.download(viewSubmissions.attachment(id, attachment));
    }

    /** The whole application as PDF/A-2a. */
    @GET
    @Path("{id}/pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response document(@PathParam("id") UUID id) {
        return Response.ok(downloadApplication.own(id), "application/pdf").build();
    }
}

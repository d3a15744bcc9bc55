package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.allmenning.letter.usecase.DownloadApplication;
import org.allmenning.submission.usecase.ViewSubmissions;

/** A submission to take away: its canonical form to the letter, whose SHA-256 is the one on the receipt, and as documents. */
@Path("submissions/{submission}")
@RequestScoped
public class SubmissionResource {

    private static final String PDF = "application/pdf";

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private DownloadApplication downloadApplication;

    @GET
    @Produces("application/json;charset=UTF-8")
    public Response canonicalForm(@PathParam("submission") String submission) {
        var id = Ids.read(submission);
        return Response.ok(viewSubmissions.canonicalForm(id))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".json\"")
                .build();
    }

    /** The whole application as PDF/A. */
    @GET
    @Path("pdf")
    @Produces(PDF)
    public Response document(@PathParam("submission") String submission) {
        var id = Ids.read(submission);
        return document(downloadApplication.own(id), id + ".pdf");
    }

    /** A file that was sent in. */
    @GET
    @Path("attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    public Response attachment(@PathParam("submission") String submission, @PathParam("attachment") String attachment) {
        return Downloads.answer(viewSubmissions.attachment(Ids.read(submission), Ids.read(attachment)));
    }

    /** The receipt as PDF/A. */
    @GET
    @Path("receipt")
    @Produces(PDF)
    public Response receipt(@PathParam("submission") String submission) {
        var id = Ids.read(submission);
        return document(downloadApplication.receipt(id), id + "-receipt.pdf");
    }

    private static Response document(byte[] content, String name) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}

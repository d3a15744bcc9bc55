package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.allmenning.submission.usecase.ViewSubmissions;

/** The canonical form of a submission, to the letter: its SHA-256 is the one on the receipt. */
@Path("submissions/{submission}")
@RequestScoped
public class SubmissionResource {

    @Inject
    private ViewSubmissions viewSubmissions;

    @GET
    @Produces("application/json;charset=UTF-8")
    public Response canonicalForm(@PathParam("submission") String submission) {
        var id = Ids.read(submission);
        return Response.ok(viewSubmissions.canonicalForm(id))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".json\"")
                .build();
    }
}

package org.allmenning.portal.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.allmenning.letter.usecase.ReadLetter;

/** The letter about a decision to take away, as PDF/A. */
@Path("decisions/{decision}/letter")
@RequestScoped
public class LetterResource {

    @Inject
    private ReadLetter readLetter;

    @GET
    @Produces("application/pdf")
    public Response letter(@PathParam("decision") String decision) {
        var id = Ids.read(decision);
        return Response.ok(readLetter.document(id))
                .header("Content-Disposition", "attachment; filename=\"" + id + "-letter.pdf\"")
                .build();
    }
}

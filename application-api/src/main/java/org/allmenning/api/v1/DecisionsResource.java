package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.allmenning.api.door.JsonBody;
import org.allmenning.api.door.Reader;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.letter.usecase.ReadLetter;

/** Decisions: for their authority, and for lead and partners once approved. */
@Path("v1/decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    @Inject
    private Reader reader;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private ReadLetter readLetter;

    @Inject
    private ApproveDecisions approveDecisions;

    @GET
    @Path("{id}")
    public JsonObject decision(@PathParam("id") UUID id) {
        return DecisionJson.write(viewDecisions.view(id), reader.language());
    }

    /** The letter about it as PDF/A-2a. */
    @GET
    @Path("{id}/letter")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response letter(@PathParam("id") UUID id) {
        return Response.ok(readLetter.document(id), "application/pdf").build();
    }

    /** Approves it as it was read, as another person than the one who prepared it. */
    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(@PathParam("id") UUID id, JsonBody body) {
        approveDecisions.approve(List.of(id), body.only("preparedAt").moment("preparedAt"));
        return Response.noContent().build();
    }
}

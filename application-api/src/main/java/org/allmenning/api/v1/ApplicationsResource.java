package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.allmenning.api.door.JsonBody;
import org.allmenning.api.door.Reader;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.ViewSubmissions;

/** The applications that the acting organisation leads or takes part in. */
@Path("v1/applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {

    /** RFC 4918: the answers differ, and each stands in the body. */
    static final int MULTI_STATUS = 207;

    @Inject
    private Reader reader;

    @Inject
    private ViewApplications viewApplications;

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private SubmitApplication submitApplication;

    @GET
    public JsonArray applications() {
        return Fields.array(viewApplications.ofOwnOrganisation(), row -> ApplicationJson.write(row, reader.language()));
    }

    @GET
    @Path("{id}")
    public JsonObject application(@PathParam("id") UUID id) {
        return ApplicationJson.write(viewApplications.view(id), reader.language());
    }

    @GET
    @Path("{id}/submissions")
    public JsonArray submissions(@PathParam("id") UUID id) {
        return Fields.array(viewSubmissions.receipts(id), SubmissionJson::receipt);
    }

    /** Empty (204) until a decision is approved. */
    @GET
    @Path("{id}/decision")
    public Response decision(@PathParam("id") UUID id) {
        return viewDecisions
                .ofApplication(id)
                .map(decision -> Response.ok(DecisionJson.write(decision, reader.language())))
                .orElseGet(Response::noContent)
                .build();
    }

    @POST
    @Path("{id}/cells")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(@PathParam("id") UUID id, JsonBody body) {
        var entered = enterAmounts.enterAndRead(id, CellsJson.read(body), reader.languageOfContent());
        var answers = entered.answers();
        var saved = answers.stream().allMatch(answer -> answer.outcome() == CellAnswer.Outcome.SAVED);
        return Response.status(saved ? Response.Status.OK.getStatusCode() : MULTI_STATUS)
                .entity(CellsJson.write(answers, entered.after(), reader.language()))
                .build();
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, JsonBody body) {
        var revision = body.only("revision", "rulesVersion").number("revision");
        var receipt = body.has("rulesVersion")
                ? submitApplication.submit(id, revision, body.smallNumber("rulesVersion"), new IdempotencyKey(key))
                : submitApplication.submit(id, revision, new IdempotencyKey(key));
        var address =
                UriBuilder.fromResource(SubmissionsResource.class).path("{id}").build(receipt.submissionId());
        return Response.created(address).entity(SubmissionJson.receipt(receipt)).build();
    }
}

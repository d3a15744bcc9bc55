package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.api.door.JsonBody;
import org.allmenning.api.door.Reader;
import org.allmenning.assessment.usecase.CheckFormally;
import org.allmenning.audit.usecase.ReadCaseHistory;
import org.allmenning.correspondence.usecase.WriteToApplicants;
import org.allmenning.submission.IdempotencyKey;

/** What an authority does with a case it received; the id is that of the submission. */
@Path("v1/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseworkResource {

    @Inject
    private Reader reader;

    @Inject
    private CheckFormally checkFormally;

    @Inject
    private ReadCaseHistory readCaseHistory;

    @Inject
    private WriteToApplicants writeToApplicants;

    /** Every rule with what it found and what was judged of it. */
    @GET
    @Path("{id}/formal-check")
    public JsonObject check(@PathParam("id") UUID id) {
        return CaseworkJson.write(checkFormally.view(id), reader.language());
    }

    /** Replaces what was judged. */
    @PUT
    @Path("{id}/formal-check")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response judge(@PathParam("id") UUID id, JsonBody body) {
        checkFormally.judge(id, body.only("seen", "judgements").number("seen"), CaseworkJson.judgements(body));
        return Response.noContent().build();
    }

    /** Judges, and passes the case on. */
    @POST
    @Path("{id}/formal-check/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response passOn(@PathParam("id") UUID id, JsonBody body) {
        checkFormally.passOn(id, body.only("seen", "judgements").number("seen"), CaseworkJson.judgements(body));
        return Response.noContent().build();
    }

    /** Takes the check up again. */
    @POST
    @Path("{id}/formal-check/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reopen(@PathParam("id") UUID id, JsonBody body) {
        checkFormally.reopen(id, body.only("seen").number("seen"));
        return Response.noContent().build();
    }

    /** What happened to the case, newest first. */
    @GET
    @Path("{id}/history")
    public JsonArray history(@PathParam("id") UUID id) {
        return Fields.array(readCaseHistory.of(id), event -> CaseworkJson.write(event, reader.language()));
    }

    /** What the authority and the applicants wrote to each other, oldest first. */
    @GET
    @Path("{id}/messages")
    public JsonArray messages(@PathParam("id") UUID id) {
        return Fields.array(
                writeToApplicants.view(id).lines(), message -> CaseworkJson.write(message, reader.language()));
    }

    /** Writes to the applicants; {@code last} is the newest message that was in sight. */
    @POST
    @Path("{id}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, JsonBody body) {
        var text = body.only("text", "last").text("text");
        var last = body.has("last") ? Optional.of(body.id("last")) : Optional.<UUID>empty();
        var message = writeToApplicants.write(id, new IdempotencyKey(key), text, last);
        return Response.status(Response.Status.CREATED)
                .entity(CaseworkJson.written(message))
                .build();
    }

    /** What the applicants wrote is read up to the newest message that was in sight. */
    @POST
    @Path("{id}/messages/reading")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response markRead(@PathParam("id") UUID id, JsonBody body) {
        writeToApplicants.markRead(id, body.only("last").id("last"));
        return Response.noContent().build();
    }
}

package org.allmenning.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.allmenning.api.door.JsonBody;
import org.allmenning.api.door.Reader;
import org.allmenning.correspondence.usecase.WriteToAuthority;
import org.allmenning.submission.IdempotencyKey;

/** What the applicants and the authority write to each other about an application. */
@Path("v1/applications/{id}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @Inject
    private Reader reader;

    @Inject
    private WriteToAuthority writeToAuthority;

    @GET
    public JsonArray messages(@PathParam("id") UUID id) {
        return Fields.array(
                writeToAuthority.view(id).lines(), message -> CaseworkJson.write(message, reader.language()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, JsonBody body) {
        var message = writeToAuthority.write(
                id, new IdempotencyKey(key), body.only("text").text("text"));
        return Response.status(Response.Status.CREATED)
                .entity(CaseworkJson.written(message))
                .build();
    }
}

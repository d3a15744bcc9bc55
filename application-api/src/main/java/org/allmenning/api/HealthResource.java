package org.allmenning.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.allmenning.shared.Json;

/** For the launcher, balancers and operators: whether the process lives, and whether it is ready for requests. */
@Path("health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private Readiness readiness;

    /** Live and ready together. */
    @GET
    public Response health() {
        return answer(readiness.checks());
    }

    /** Answers as long as the process does. */
    @GET
    @Path("live")
    public Response live() {
        return answer(Map.of());
    }

    /** 503 until the database answers, migrations are done and what was asked to be loaded is loaded. */
    @GET
    @Path("ready")
    public Response ready() {
        return answer(readiness.checks());
    }

    private static Response answer(Map<String, Boolean> checks) {
        var up = !checks.containsValue(false);
        var status = up ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE;
        return Response.status(status).entity(json(up, checks)).build();
    }

    private static JsonObject json(boolean up, Map<String, Boolean> checks) {
        var each = Json.createArrayBuilder();
        checks.forEach((name, ready) ->
                each.add(Json.createObjectBuilder().add("name", name).add("status", word(ready))));
        return Json.createObjectBuilder()
                .add("status", word(up))
                .add("checks", each)
                .build();
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}

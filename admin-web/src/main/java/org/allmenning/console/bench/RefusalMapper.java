package org.allmenning.console.bench;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Json;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.RoleRequired;
import org.allmenning.shared.SignInRequired;
import org.allmenning.web.Say;

/** A rule that said no becomes problem details (RFC 9457) in the reader's language; what is not for the reader is not there. */
@Provider
public class RefusalMapper implements ExceptionMapper<DomainException> {

    @Inject
    private Say say;

    @Override
    public Response toResponse(DomainException refused) {
        var hidden =
                refused instanceof NothingHere || refused instanceof RoleRequired || refused instanceof SignInRequired;
        return problem(
                hidden ? Response.Status.NOT_FOUND : Response.Status.CONFLICT,
                hidden ? "nothing-here" : refused.code(),
                hidden ? say.text("fault.404.title") : say.text(refused));
    }

    static Response problem(Response.StatusType status, String type, String title) {
        var body = Json.createObjectBuilder()
                .add("type", "urn:allmenning:problem:" + type)
                .add("title", title)
                .add("status", status.getStatusCode());
        return Response.status(status)
                .type("application/problem+json")
                .entity(body.build().toString())
                .build();
    }
}

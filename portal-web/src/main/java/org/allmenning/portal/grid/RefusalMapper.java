package org.allmenning.portal.grid;

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
        var status = hidden ? Response.Status.NOT_FOUND : Response.Status.CONFLICT;
        return problem(
                status,
                hidden ? "nothing-here" : refused.code(),
                say.text(
                        hidden ? "fault.404.title" : refused.code(),
                        refused.arguments().toArray()));
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

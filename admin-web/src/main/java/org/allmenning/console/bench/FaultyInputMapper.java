package org.allmenning.console.bench;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.allmenning.web.Say;

/** What is no JSON cannot have come from our page. */
@Provider
public class FaultyInputMapper implements ExceptionMapper<JsonException> {

    @Inject
    private Say say;

    @Override
    public Response toResponse(JsonException unreadable) {
        return RefusalMapper.problem(Response.Status.BAD_REQUEST, "not-json", say.text("bench.notJson"));
    }
}

package org.allmenning.signon.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.allmenning.shared.Json;

/** Problem details (RFC 9457) for scripts that talk JSON; {@code type} is what they branch on. */
public final class Problem {

    private Problem() {}

    /** Whether a script asks that reads JSON and no pages. */
    public static boolean isAwaitedBy(HttpServletRequest request) {
        var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return accept.contains("json") && !accept.contains("text/html");
    }

    /** @param type the last part of the problem's address: {@code session-expired} */
    public static void answer(HttpServletResponse response, int status, String type, String title) throws IOException {
        var body = Json.createObjectBuilder()
                .add("type", "urn:allmenning:problem:" + type)
                .add("title", title)
                .add("status", status)
                .build();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}

package org.allmenning.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.allmenning.api.door.OpenData;

/** The description of this interface. Every JSON document is a YAML document as well, so that both are one file. */
@Path("openapi")
@RequestScoped
public class OpenApiResource {

    private static final int AN_HOUR = 3600;

    @GET
    @OpenData
    @Produces({MediaType.APPLICATION_JSON, "application/yaml;qs=0.5"})
    public Response document() {
        var kept = new CacheControl();
        kept.setMaxAge(AN_HOUR);
        return Response.ok(read()).cacheControl(kept).build();
    }

    private static byte[] read() {
        try (var file = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.allmenning.portal.grid;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.allmenning.shared.Download;

/** Files that people added, to be kept and never shown in the place of a page. */
final class Downloads {

    private Downloads() {}

    static Response answer(Download file) {
        return Response.ok(file.open())
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}

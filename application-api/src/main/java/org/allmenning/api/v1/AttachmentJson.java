package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.AttachmentSeen;
import org.allmenning.shared.Download;
import org.allmenning.shared.Language;
import org.allmenning.submission.SubmittedApplication;

/** Files of applications, and the files themselves. */
final class AttachmentJson {

    private AttachmentJson() {}

    static JsonObject list(ApplicationView application, Language language) {
        return new Fields(language)
                .add("revision", application.revision())
                .add("attachments", application.attachments(), file -> write(file, language))
                .build();
    }

    static JsonObject one(ApplicationView application, UUID id, Language language) {
        return application.attachments().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(file -> write(file, language))
                .orElseThrow();
    }

    private static JsonObject write(AttachmentSeen file, Language language) {
        return new Fields(language)
                .add("id", file.id())
                .add("kind", file.kind())
                .add("name", file.name())
                .add("mediaType", file.type().mediaType())
                .add("size", file.size())
                .add("sha256", file.sha256())
                .build();
    }

    static JsonObject write(SubmittedApplication.File file, Language language) {
        return new Fields(language)
                .add("id", file.id())
                .add("kind", file.kind())
                .add("name", file.name())
                .add("mediaType", file.mediaType())
                .add("size", file.size())
                .add("sha256", file.sha256())
                .build();
    }

    static Response download(Download file) {
        return Response.ok(file.open())
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }
}

package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.allmenning.decision.usecase.ReadPublication;
import org.allmenning.shared.Json;
import org.allmenning.shared.Settings;
import org.allmenning.spreadsheet.AwardListCsv;
import org.allmenning.spreadsheet.AwardListJson;
import org.allmenning.spreadsheet.AwardListXlsx;
import org.allmenning.spreadsheet.ThreeSixtyGiving;
import org.allmenning.web.ReaderLanguage;

/**
 * The published awards of a call as files, names in the reader's language: {@code csv}, {@code xlsx}, {@code json}, and
 * {@code 360giving.json} in the data standard of that name.
 */
@RequestScoped
public class AwardFiles {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8", "xlsx", AwardListXlsx.MEDIA_TYPE, "json", JSON, "360giving.json", JSON);

    @Inject
    private ReadPublication readPublication;

    @Inject
    private ReaderLanguage reader;

    /** @param format what stands behind {@code awards.} in the address */
    void write(String key, String format, HttpServletResponse response) throws IOException {
        var content = content(key, format);
        response.setContentType(TYPES.get(format));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + key + "-awards." + format + "\"");
        response.setHeader("Content-Language", reader.getTag());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private byte[] content(String key, String format) {
        var publication = readPublication.of(key);
        var list = publication.list();
        var language = reader.getLanguage();
        return switch (format) {
            case "csv" -> AwardListCsv.write(list, language).getBytes(StandardCharsets.UTF_8);
            case "xlsx" -> AwardListXlsx.write(list, language);
            case "json" -> bytes(AwardListJson.write(list, language));
            default -> bytes(ThreeSixtyGiving.write(publication, address(key), language));
        };
    }

    /** Where the awards of a call stay on the web. */
    static String address(String key) {
        return Settings.get("ALLMENNING_BASE_URL", "http://localhost:8080") + "/calls/" + key + "/awards";
    }

    private static byte[] bytes(JsonObject object) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = Json.createWriter(bytes)) {
            writer.write(object);
        }
        return bytes.toByteArray();
    }
}

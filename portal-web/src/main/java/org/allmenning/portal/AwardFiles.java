package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.shared.Json;
import org.allmenning.spreadsheet.AwardListCsv;
import org.allmenning.spreadsheet.AwardListJson;
import org.allmenning.web.ReaderLanguage;

/** The published awards of a call as files: {@code csv} and {@code json}, names in the reader's language. */
@RequestScoped
public class AwardFiles {

    private static final String CSV = "csv";

    @Inject
    private ReadAwardList readAwardList;

    @Inject
    private ReaderLanguage reader;

    /** @param format {@code csv} or {@code json} */
    void write(String key, String format, HttpServletResponse response) throws IOException {
        var list = readAwardList.of(key);
        var content = CSV.equals(format)
                ? AwardListCsv.write(list, reader.getLanguage()).getBytes(StandardCharsets.UTF_8)
                : json(AwardListJson.write(list, reader.getLanguage()));
        response.setContentType((CSV.equals(format) ? "text/csv" : "application/json") + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + key + "-awards." + format + "\"");
        response.setHeader("Content-Language", reader.getTag());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static byte[] json(jakarta.json.JsonObject object) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = Json.createWriter(bytes)) {
            writer.write(object);
        }
        return bytes.toByteArray();
    }
}

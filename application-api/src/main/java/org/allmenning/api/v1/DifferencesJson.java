package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.allmenning.application.Measure;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.submission.Differences;
import org.allmenning.submission.VersionDifferences;

/** What changed between two versions of an application. */
final class DifferencesJson {

    private static final int HOUR_DECIMALS = 2;

    private final Differences differences;
    private final Language language;

    private DifferencesJson(Differences differences, Language language) {
        this.differences = differences;
        this.language = language;
    }

    static JsonObject write(VersionDifferences versions, Language language) {
        var json = new DifferencesJson(versions.differences(), language);
        return new Fields(language)
                .put("from", SubmissionJson.receipt(versions.from()))
                .put("to", SubmissionJson.receipt(versions.to()))
                .add("currency", versions.differences().currency().getCurrencyCode())
                .add("fields", versions.differences().fields(), json::field)
                .add("sheets", versions.differences().sheets(), json::sheet)
                .add("sums", versions.differences().sums(), json::sum)
                .build();
    }

    private JsonObject field(Differences.Field field) {
        return new Fields(language)
                .add("name", field.name())
                .add("subProject", field.subProject())
                .add("key", field.key())
                .add("kind", field.kind())
                .put("before", value(field.before()))
                .put("after", value(field.after()))
                .build();
    }

    private JsonObject sheet(Differences.Sheet sheet) {
        return new Fields(language)
                .add("kind", sheet.kind())
                .add("subProject", sheet.number())
                .add("title", sheet.title())
                .add("lines", sheet.lines(), this::line)
                .build();
    }

    private JsonObject line(Differences.Line line) {
        return new Fields(language)
                .add("kind", line.kind())
                .put("before", name(line.before()))
                .put("after", name(line.after()))
                .add("cells", line.cells(), this::cell)
                .build();
    }

    private JsonObject name(Differences.LineName name) {
        return name == null
                ? null
                : new Fields(language)
                        .add("side", name.cost() ? "COST" : "FINANCING")
                        .add("code", name.code())
                        .add("status", name.status())
                        .add("description", name.description())
                        .add("organisation", name.organisation())
                        .build();
    }

    private JsonObject cell(Differences.Cell cell) {
        return new Fields(language)
                .add("measure", cell.measure())
                .add("year", cell.year())
                .put("before", decimal(cell.measure(), cell.before()))
                .put("after", decimal(cell.measure(), cell.after()))
                .build();
    }

    private JsonObject sum(Differences.Sum sum) {
        return new Fields(language)
                .add("subProject", sum.number())
                .add("title", sum.title())
                .put("cost", change(sum.cost()))
                .put("requested", change(sum.requested()))
                .build();
    }

    private JsonObject change(Differences.Change change) {
        return new Fields(language)
                .add("before", change.before().toDecimal().toPlainString())
                .add("after", change.after().toDecimal().toPlainString())
                .build();
    }

    private JsonValue decimal(Measure measure, Long units) {
        var decimals = measure == Measure.HOURS
                ? HOUR_DECIMALS
                : differences.currency().getDefaultFractionDigits();
        return units == null
                ? null
                : Json.createValue(BigDecimal.valueOf(units, decimals).toPlainString());
    }

    private JsonValue value(Object value) {
        if (value == null) {
            return null;
        }
        return Json.createValue(
                value instanceof LocalizedText text ? text.in(language).text() : value.toString());
    }
}

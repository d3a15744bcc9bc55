package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import java.util.Currency;
import java.util.List;
import org.allmenning.api.door.JsonBody;
import org.allmenning.api.problem.Problem;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.CellEntry;
import org.allmenning.application.CellKey;
import org.allmenning.application.Measure;
import org.allmenning.shared.Language;

/** A batch of cells as it is sent, and what became of each of them. */
final class CellsJson {

    private CellsJson() {}

    static List<CellEntry> read(JsonBody body) {
        return body.only("cells").objects("cells").stream()
                .map(CellsJson::entry)
                .toList();
    }

    /** @param after the application with the sums that follow */
    static JsonObject write(List<CellAnswer> answers, ApplicationView after, Language language) {
        return new Fields(language)
                .add("answers", answers, answer -> answer(answer, after.budget().currency(), language))
                .put("application", ApplicationJson.write(after, language))
                .build();
    }

    private static CellEntry entry(JsonBody cell) {
        cell.only("line", "measure", "year", "revision", "value");
        var key = new CellKey(cell.id("line"), cell.oneOf(Measure.class, "measure"), cell.year("year"));
        return new CellEntry(key, cell.number("revision"), cell.text("value"));
    }

    private static JsonObject answer(CellAnswer answer, Currency currency, Language language) {
        var key = answer.key();
        var written = new Fields(language)
                .add("line", key.lineId())
                .add("measure", key.measure())
                .add("year", key.year())
                .add("outcome", answer.outcome())
                .put("value", BudgetJson.units(key.measure(), answer.units(), currency))
                .add("revision", answer.revision())
                .add("changedAt", answer.changedAt());
        return answer.code() == null ? written.build() : refused(written, answer, language);
    }

    private static JsonObject refused(Fields written, CellAnswer answer, Language language) {
        return written.add("type", Problem.type(answer.code()))
                .add("detail", Problem.text(answer.code(), language, answer.arguments()))
                .build();
    }
}

package org.allmenning.api.v1;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.api.door.JsonBody;
import org.allmenning.api.problem.Problems;
import org.allmenning.assessment.FormalCheckView;
import org.allmenning.assessment.FormalCheckView.Judged;
import org.allmenning.assessment.FormalCheckView.Line;
import org.allmenning.assessment.FormalCheckView.Mark;
import org.allmenning.assessment.JudgementEntry;
import org.allmenning.audit.CaseEvent;
import org.allmenning.correspondence.MessageLine;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;

/** What officers do with a case: the formal check, its history, its messages. */
final class CaseworkJson {

    private CaseworkJson() {}

    static JsonObject write(FormalCheckView check, Language language) {
        return new Fields(language)
                .add("submission", check.submissionId())
                .add("version", check.version())
                .add("seen", check.seen())
                .put("passedOn", mark(check.passedOn(), language))
                .add("open", check.open())
                .add("reopenable", check.reopenable())
                .add("rules", check.lines(), line -> rule(line, language))
                .build();
    }

    private static JsonObject rule(Line line, Language language) {
        var rule = line.rule();
        return new Fields(language)
                .add("rule", rule.number())
                .add(
                        "sentence",
                        Messages.text(
                                rule.statement().code(),
                                language,
                                rule.statement().arguments().toArray()))
                .add("source", rule.source())
                .add("outcome", rule.outcome())
                .put("findings", Problems.findings(rule.findings(), language))
                .put("judgement", judgement(line.judged(), language))
                .put("earlier", judgement(line.before(), language))
                .build();
    }

    private static JsonObject judgement(Judged judged, Language language) {
        return judged == null
                ? null
                : new Fields(language)
                        .add("version", judged.version())
                        .add("satisfied", judged.satisfied())
                        .add("note", judged.note())
                        .put("by", mark(judged.by(), language))
                        .build();
    }

    private static JsonObject mark(Mark mark, Language language) {
        return mark == null
                ? null
                : new Fields(language)
                        .add("name", mark.name())
                        .add("at", mark.at().toOffsetDateTime())
                        .build();
    }

    /** What was judged: {@code {"rule": 4, "satisfied": true, "note": "…"}}; without a note, it is empty. */
    static List<JudgementEntry> judgements(JsonBody body) {
        return body.objects("judgements").stream()
                .map(one -> one.only("rule", "satisfied", "note"))
                .map(one -> new JudgementEntry(
                        one.smallNumber("rule"), one.truth("satisfied"), one.has("note") ? one.text("note") : ""))
                .toList();
    }

    static JsonObject write(CaseEvent event, Language language) {
        var details = Json.createObjectBuilder();
        event.details().forEach(detail -> details.add(detail.key(), detail.value()));
        return new Fields(language)
                .add("at", event.at().toOffsetDateTime())
                .add("actor", event.actor())
                .add("organisation", event.organisation())
                .add("action", event.action())
                .add("sentence", Messages.text("audit.action." + event.action(), language))
                .put("details", details.build())
                .build();
    }

    static JsonObject write(MessageLine message, Language language) {
        return new Fields(language)
                .add("id", message.id())
                .add("at", message.at().toOffsetDateTime())
                .add("sender", message.sender())
                .add("organisation", message.organisation())
                .add("fromAuthority", message.fromAuthority())
                .add("text", message.text())
                .add("unread", message.unread())
                .build();
    }

    static JsonObject written(Object id) {
        return Json.createObjectBuilder().add("id", id.toString()).build();
    }
}

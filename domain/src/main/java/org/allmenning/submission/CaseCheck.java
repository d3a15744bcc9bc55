package org.allmenning.submission;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;

/**
 * What an officer looks at in the formal check of a submission.
 *
 * @param rules those of its time, with what each found; what only the officer shall look at is among it
 * @param answers what was filled in beside the budget
 */
public record CaseCheck(List<CheckedRule> rules, List<Answer> answers) implements Serializable {

    /**
     * A field as it was sent in.
     *
     * @param kind what stands before the stroke in its name: {@code question}, {@code theme}, {@code council}
     * @param value a text, a day, an amount, or the key of one of our texts
     */
    public record Answer(String kind, LocalizedText label, Serializable value) implements Serializable {}

    public CaseCheck {
        rules = List.copyOf(rules);
        answers = List.copyOf(answers);
    }

    /** @param call whose words name the fields */
    static CaseCheck of(Submission submission, CallOverview call) {
        var application = submission.application();
        return new CaseCheck(
                submission.checkedRules(),
                new TreeMap<>(application.fields())
                        .entrySet().stream()
                                .map(field -> answer(call, application, field))
                                .toList());
    }

    private static Answer answer(CallOverview call, SubmittedApplication application, Map.Entry<String, String> field) {
        var stroke = field.getKey().indexOf('/');
        var kind = field.getKey().substring(0, Math.max(stroke, 0));
        var code = field.getKey().substring(stroke + 1);
        var form = call.terms().form();
        var label = "theme".equals(kind)
                ? name(form.themes(), code, call)
                : FieldNames.of(call, application, field.getKey());
        return new Answer(kind, label, value(kind, code, field.getValue(), call));
    }

    private static Serializable value(String kind, String code, String text, CallOverview call) {
        if (text.equals(ApplicationFacts.YES)) {
            return new Messages.Key("pdf.ticked");
        }
        return switch (kind) {
            case "council" -> new Messages.Key("council." + text);
            case "councilDay" -> day(text);
            case "consent" -> new Money(Long.parseLong(text), call.currency());
            case "question" ->
                call.terms()
                        .form()
                        .question(code)
                        .map(question -> value(question, text, call))
                        .orElse(text);
            default -> text;
        };
    }

    private static Serializable value(CallForm.Question question, String text, CallOverview call) {
        return switch (question.kind()) {
            case CHOICE -> name(question.choices(), text, call);
            case DATE -> day(text);
            default -> text;
        };
    }

    /** The questions of a call can change: an answer of old is shown as it was written. */
    private static Serializable day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return text;
        }
    }

    private static LocalizedText name(Collection<CallForm.Choice> choices, String code, CallOverview call) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(CallForm.Choice::name)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(call.title().main(), code));
    }
}

package org.allmenning.submission;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;

/**
 * A field beside the budget as it was sent in and as people read it: no code, and no amount in minor units.
 *
 * @param kind what stands before the stroke in its name: {@code question}, {@code theme}, {@code council}
 * @param value a text, a day, an amount, a name in languages, or the key of one of our texts
 */
public record SubmittedAnswer(String kind, LocalizedText label, Serializable value) implements Serializable {

    /**
     * Reads a field.
     *
     * @param call whose words name it
     * @param name such as {@code question/goal} or {@code council/…} with the id of a municipality
     * @param text as it is stored
     */
    public static SubmittedAnswer of(CallOverview call, SubmittedApplication application, String name, String text) {
        var stroke = name.indexOf('/');
        var kind = name.substring(0, Math.max(stroke, 0));
        var code = name.substring(stroke + 1);
        var label = "theme".equals(kind)
                ? name(call.terms().form().themes(), code, call)
                : FieldNames.of(call, application, name);
        return new SubmittedAnswer(kind, label, value(kind, code, text, call));
    }

    /** Its name where it stands by itself: several fields are named after the municipality that they are about. */
    public String name(Language language) {
        var name = label.in(language).text();
        return switch (kind) {
            case "theme", "council", "councilDay", "consent" -> Messages.text("answer." + kind, language) + ": " + name;
            default -> name;
        };
    }

    /** What was answered, as the language writes it. */
    public String text(Language language) {
        return Messages.written(value, language).toString();
    }

    private static Serializable value(String kind, String code, String text, CallOverview call) {
        if (text.equals(ApplicationFacts.YES)) {
            return new Messages.Key("pdf.ticked");
        }
        if (text.isEmpty()) {
            return text;
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

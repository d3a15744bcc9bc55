package org.allmenning.submission;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/**
 * Two versions of an application beside each other.
 *
 * @param versions all there are, newest first
 */
public record VersionDifferences(
        CallOverview call,
        Receipt from,
        Receipt to,
        List<Receipt> versions,
        SubmittedApplication before,
        SubmittedApplication after,
        Differences differences)
        implements Serializable {

    /** The name of a cost category, as the call has it. */
    public LocalizedText category(String code) {
        return call.categories().stream()
                .filter(category -> category.code().equals(code))
                .map(CallOverview.CategoryOverview::name)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(call.title().main(), code));
    }

    /** What a field beside the budget is called. */
    public String label(String key, Language language) {
        return SubmittedAnswer.of(call, after, key, "").name(language);
    }

    /** What differs beside the budget, with answers as people read them. */
    public List<Differences.Field> fields() {
        return differences.fields().stream()
                .map(field -> field.name() == Differences.Name.ANSWER
                        ? new Differences.Field(
                                field.name(),
                                field.subProject(),
                                field.key(),
                                answer(before, field.key(), field.before()),
                                answer(after, field.key(), field.after()))
                        : field)
                .toList();
    }

    private Serializable answer(SubmittedApplication version, String key, Serializable stored) {
        return stored instanceof String text
                ? SubmittedAnswer.of(call, version, key, text).value()
                : stored;
    }

    /** A participant as called then, or null for nobody. */
    public LocalizedText party(UUID id) {
        return after.party(id)
                .or(() -> before.party(id))
                .map(SubmittedApplication.Party::name)
                .orElse(null);
    }
}

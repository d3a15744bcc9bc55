package org.allmenning.portal;

import java.util.List;
import org.allmenning.application.ApplicationView;
import org.allmenning.funding.CallForm;
import org.allmenning.shared.LocalizedText;

/**
 * A field beside the budget, as a page shows it and its script saves it.
 *
 * @param name as the rules name it
 * @param kind {@code TEXT}, {@code CHOICE}, {@code NUMBER}, {@code DATE} or {@code TICK}
 * @param help may be null
 * @param text what stands in it
 * @param most how long a text may be
 * @param mine whether the reader may fill it in
 */
public record FormField(
        String name,
        String kind,
        LocalizedText label,
        LocalizedText help,
        String text,
        long revision,
        int most,
        List<CallForm.Choice> choices,
        boolean mine) {

    private static final String TICKED = "true";

    static FormField of(ApplicationView view, String prefix, CallForm.Question question) {
        var name = prefix + question.code();
        var seen = view.field(name);
        return new FormField(
                name,
                question.kind().name(),
                question.label(),
                question.help(),
                seen.text(),
                seen.revision(),
                question.most(),
                question.choices(),
                view.mayFill(name));
    }

    static FormField tick(ApplicationView view, String name, LocalizedText label) {
        var seen = view.field(name);
        return new FormField(name, "TICK", label, null, seen.text(), seen.revision(), 0, List.of(), view.mayFill(name));
    }

    /** Where the field stands on its page: findings lead there. */
    public String id() {
        return idOf(name);
    }

    static String idOf(String name) {
        return "f-" + name.replace('/', '-');
    }

    public boolean isTicked() {
        return TICKED.equals(text);
    }

    /** What was chosen, or null. */
    public LocalizedText chosen() {
        return choices.stream()
                .filter(choice -> choice.code().equals(text))
                .map(CallForm.Choice::name)
                .findFirst()
                .orElse(null);
    }
}

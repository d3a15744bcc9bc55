package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import org.allmenning.decision.DecisionDraft;
import org.allmenning.decision.TextBlockView;
import org.allmenning.decision.TextPurpose;
import org.allmenning.decision.usecase.EditTextBlocks;
import org.allmenning.shared.Language;

/** The reasons typed for decisions that are being prepared, one by one and many at once. */
@RequestScoped
@Named("draftReasons")
public class DraftReasons {

    @Inject
    private Address address;

    @Inject
    private EditTextBlocks editTextBlocks;

    private List<TextBlockView> blocks;
    private boolean filling;

    @PostConstruct
    void load() {
        blocks = editTextBlocks.all();
    }

    /** Puts the common reasons of each language where reasons are needed and nothing is typed; nothing is kept yet. */
    public void fill() {
        filling = true;
    }

    /** What stands in the field of an application. */
    public String of(DecisionDraft draft) {
        return address.text(draft.submissionId().toString())
                .orElseGet(() -> filling && draft.needsReasons() ? common(draft.language()) : "");
    }

    /** What is typed for all applications of a language. */
    public String common(Language language) {
        return address.text(field(language)).orElse("");
    }

    public String field(Language language) {
        return "common-" + language.tag();
    }

    /** The languages of more than one application that cannot be decided without reasons. */
    public List<Language> languages(Collection<DecisionDraft> drafts) {
        return List.of(Language.values()).stream()
                .filter(language -> drafts.stream()
                                .filter(draft -> draft.needsReasons() && draft.language() == language)
                                .count()
                        > 1)
                .toList();
    }

    /** The authority’s sentences for reasons in a language. */
    public List<TextBlockView> blocks(Language language) {
        return blocks.stream()
                .filter(block -> block.language() == language && block.purpose() == TextPurpose.REASON)
                .toList();
    }
}

package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.allmenning.decision.TextBlockView;
import org.allmenning.decision.TextPurpose;
import org.allmenning.decision.usecase.EditTextBlocks;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** The page {@code /text-blocks}: the sentences of an authority for reasons and conditions; {@code ?block=…} changes one. */
@RequestScoped
@Named("textBlocksPage")
public class TextBlocksPage {

    private static final String BLOCK = "block";
    private static final String HERE = "/text-blocks";

    @Inject
    private Address address;

    @Inject
    private EditTextBlocks editTextBlocks;

    private List<TextBlockView> blocks;
    private TextBlockView chosen;

    @PostConstruct
    void load() {
        blocks = editTextBlocks.all();
        if (address.text(BLOCK).isPresent()) {
            var id = address.id(BLOCK);
            chosen = blocks.stream()
                    .filter(block -> block.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> NothingHere.because(id));
        }
    }

    public String save() {
        if (chosen == null) {
            editTextBlocks.add(purpose(), language(), typed());
        } else {
            editTextBlocks.change(chosen.id(), typed());
        }
        return address.to(HERE, Done.TEXT_SAVED);
    }

    public String remove() {
        editTextBlocks.remove(chosen.id());
        return address.to(HERE, Done.TEXT_REMOVED);
    }

    public List<TextBlockView> getBlocks() {
        return blocks;
    }

    /** The one to change, or null for a new one. */
    public TextBlockView getChosen() {
        return chosen;
    }

    public List<TextPurpose> getPurposes() {
        return List.of(TextPurpose.values());
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public boolean isPurpose(TextPurpose one) {
        return one == purpose();
    }

    public boolean isLanguage(Language one) {
        return one == language();
    }

    /** What was typed, else the block to change. */
    public String getBody() {
        return address.text("body").orElse(chosen == null ? "" : chosen.body());
    }

    private String typed() {
        return address.text("body").orElse("");
    }

    private TextPurpose purpose() {
        return Arrays.stream(TextPurpose.values())
                .filter(one ->
                        address.text("purpose").filter(one.name()::equals).isPresent())
                .findFirst()
                .orElse(TextPurpose.CONDITION);
    }

    private Language language() {
        return address.text("language").flatMap(Language::ofTag).orElse(Language.NB);
    }
}

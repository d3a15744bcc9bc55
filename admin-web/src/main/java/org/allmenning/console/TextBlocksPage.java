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

/**
 * The page {@code /text-blocks}: the sentences of an authority for reasons and conditions; {@code ?block=…} changes one. Where
 * somebody else changed it while the person wrote, both texts stand on the page; where it is gone, the typed one becomes new.
 */
@RequestScoped
@Named("textBlocksPage")
public class TextBlocksPage {

    private static final String BLOCK = "block";
    private static final String SEEN = "seen";
    private static final String ANEW = "anew";
    private static final String HERE = "/text-blocks";

    @Inject
    private Address address;

    @Inject
    private EditTextBlocks editTextBlocks;

    private List<TextBlockView> blocks;
    private TextBlockView chosen;
    private boolean gone;
    private boolean answered;

    @PostConstruct
    void load() {
        blocks = editTextBlocks.all();
        if (address.text(BLOCK).isPresent()) {
            var id = address.id(BLOCK);
            chosen = blocks.stream()
                    .filter(block -> block.id().equals(id))
                    .findFirst()
                    .orElse(null);
            gone = chosen == null;
            if (gone && !isSent()) {
                throw NothingHere.because(id);
            }
        }
    }

    public String save() {
        if (address.text(BLOCK).isEmpty() || address.text(ANEW).isPresent()) {
            editTextBlocks.add(purpose(), language(), typed());
        } else {
            editTextBlocks.change(address.id(BLOCK), typed(), seen());
        }
        return address.to(HERE, Done.TEXT_SAVED);
    }

    public String remove() {
        answered = true;
        editTextBlocks.remove(address.id(BLOCK), seen());
        return address.to(HERE, Done.TEXT_REMOVED);
    }

    /** Whether there is one to remove; who pressed it after somebody else did is told so. */
    public boolean isRemovable() {
        return chosen != null || (!answered && address.isPressed("remove"));
    }

    /** Whether the text that the person writes on was removed meanwhile. */
    public boolean isGone() {
        return gone;
    }

    /** Whether the text stands otherwise now than when the person began to write. */
    public boolean isOvertaken() {
        return chosen != null && isSent() && seen() != chosen.version();
    }

    private boolean isSent() {
        return address.text(SEEN).or(() -> address.text(ANEW)).isPresent();
    }

    private long seen() {
        return address.number(SEEN, -1);
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
        return address.text("body").orElse(chosen == null || isSent() ? "" : chosen.body());
    }

    private String typed() {
        return address.text("body").orElse("");
    }

    private TextPurpose purpose() {
        return Arrays.stream(TextPurpose.values())
                .filter(one ->
                        address.text("purpose").filter(one.name()::equals).isPresent())
                .findFirst()
                .orElse(chosen == null ? TextPurpose.CONDITION : chosen.purpose());
    }

    private Language language() {
        return address.text("language")
                .flatMap(Language::ofTag)
                .orElse(chosen == null ? Language.NB : chosen.language());
    }
}

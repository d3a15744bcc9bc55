package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.decision.TextBlock;
import org.allmenning.decision.TextBlockView;
import org.allmenning.decision.TextBlocks;
import org.allmenning.decision.TextPurpose;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** The sentences of an authority for reasons and conditions, in the languages of its applications. */
@ApplicationScoped
public class EditTextBlocks {

    private TextBlocks blocks;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected EditTextBlocks() {}

    @Inject
    public EditTextBlocks(TextBlocks blocks, CurrentActor actor, DeadlineClock clock, Event<Deed> deeds) {
        this.blocks = blocks;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** Those of the acting person’s authority, by language and purpose. */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<TextBlockView> all() {
        return blocks.ofAuthority(actor.get().organisationId()).stream()
                .map(TextBlock::view)
                .toList();
    }

    /** @throws org.allmenning.decision.TextBlockRefused for a text that is empty or too long */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER})
    public void add(TextPurpose purpose, Language language, String text) {
        var block = new TextBlock(
                actor.get().organisationId(),
                purpose,
                language,
                text,
                actor.get().personId(),
                clock.now());
        blocks.add(block);
        tell(block, "textBlockSaved");
    }

    /**
     * Says it in other words. Decisions that have it stay as they are.
     *
     * @param seen the version on which the words build
     * @throws org.allmenning.decision.TextBlockStale if somebody changed or removed it since
     * @throws org.allmenning.decision.TextBlockRefused for a text that is empty or too long
     */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER})
    public void change(UUID blockId, String text, long seen) {
        var block = own(blockId);
        block.change(text, seen, actor.get().personId(), clock.now());
        tell(block, "textBlockSaved");
    }

    /**
     * Offers it no more. Decisions that have it stay as they are. Once it is done, the same officer doing it again changes nothing.
     *
     * @param seen the version that is not wanted any more
     * @throws org.allmenning.decision.TextBlockStale if somebody changed or removed it since
     */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER})
    public void remove(UUID blockId, long seen) {
        var block = own(blockId);
        if (block.isRemovedBy(actor.get().personId())) {
            return;
        }
        block.remove(seen, actor.get().personId(), clock.now());
        tell(block, "textBlockRemoved");
    }

    private TextBlock own(UUID blockId) {
        var block = blocks.getForChange(blockId);
        if (!actor.get().actsFor(block.authorityId())) {
            throw NothingHere.forThisPerson();
        }
        return block;
    }

    private void tell(TextBlock block, String action) {
        deeds.fire(new Deed(
                block.authorityId(),
                block.authorityId(),
                action,
                Map.of("block", block.id().toString())));
    }
}

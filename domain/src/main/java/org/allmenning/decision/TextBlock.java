package org.allmenning.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.allmenning.shared.Language;

/** A sentence that an authority uses again and again; put into a decision it is copied, and changes with the block no more. */
@Entity
@Table(name = "text_block")
public class TextBlock {

    /** So that a block is a condition, which has as many characters at most. */
    static final int LONGEST = 1_000;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Enumerated(EnumType.STRING)
    private TextPurpose purpose;

    @Column(name = "language")
    private String languageTag;

    private String body;
    private boolean removed;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected TextBlock() {}

    /** @throws TextBlockRefused without text, or with more than {@value #LONGEST} characters */
    public TextBlock(
            UUID authorityId, TextPurpose purpose, Language language, String typed, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.authorityId = authorityId;
        this.purpose = purpose;
        this.languageTag = language.tag();
        write(typed, officer, now);
    }

    /**
     * Says it in other words; line breaks become spaces, as a condition is one line.
     *
     * @param seen the version on which the words build
     * @throws TextBlockStale if somebody changed or removed it since
     * @throws TextBlockRefused without text, or with more than {@value #LONGEST} characters
     */
    public void change(String typed, long seen, UUID officer, Instant now) {
        requireSeen(seen);
        write(typed, officer, now);
    }

    /**
     * Offers it no more.
     *
     * @param seen the version that is not wanted any more
     * @throws TextBlockStale if somebody changed or removed it since
     */
    public void remove(long seen, UUID officer, Instant now) {
        requireSeen(seen);
        removed = true;
        changedBy = officer;
        changedAt = now;
    }

    /** Whether this officer removed it: a button pressed twice asks for what is done. */
    public boolean isRemovedBy(UUID officer) {
        return removed && officer.equals(changedBy);
    }

    private void requireSeen(long seen) {
        if (removed) {
            throw TextBlockStale.removed();
        }
        if (version != seen) {
            throw TextBlockStale.changed();
        }
    }

    private void write(String typed, UUID officer, Instant now) {
        var text = typed == null ? "" : typed.strip().replace("\u0000", "").replaceAll("\\s*\\R\\s*", " ");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new TextBlockRefused(LONGEST);
        }
        body = text;
        changedBy = officer;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID authorityId() {
        return authorityId;
    }

    /** As officers read it. */
    public TextBlockView view() {
        return new TextBlockView(id, purpose, Language.ofTag(languageTag).orElseThrow(), body, version);
    }
}

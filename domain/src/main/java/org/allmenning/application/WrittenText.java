package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.Actor;

/** A text that somebody wrote, with its revision. */
@Embeddable
public class WrittenText implements FieldValue {

    private String text;
    private long revision;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected WrittenText() {}

    WrittenText(String text) {
        this.text = text;
    }

    @Override
    public void enter(String newText, Actor editor, Instant now) {
        text = newText;
        revision++;
        changedBy = editor.personId();
        changedAt = now;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Optional<UUID> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    @Override
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }
}

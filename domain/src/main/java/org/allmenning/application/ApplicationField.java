package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.Actor;

/**
 * A field that the call asks for: the answer to a question, a theme, a declaration, what a council has decided, the consent
 * of a partner. It begins to exist when something is first filled in.
 */
@Entity
@Table(name = "application_field")
@IdClass(ApplicationField.Key.class)
public class ApplicationField implements FieldValue {

    /** The application and the name of the field in it. */
    public static class Key implements Serializable {

        private UUID applicationId;
        private String name;

        protected Key() {}

        public Key(UUID applicationId, String name) {
            this.applicationId = applicationId;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && applicationId.equals(key.applicationId) && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, name);
        }
    }

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Id
    private String name;

    @Column(name = "content")
    private String text;

    private long revision;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ApplicationField() {}

    public ApplicationField(UUID applicationId, String name) {
        this.applicationId = applicationId;
        this.name = name;
        this.text = "";
    }

    @Override
    public void enter(String newText, Actor editor, Instant now) {
        text = newText;
        revision++;
        changedBy = editor.personId();
        changedAt = now;
    }

    public String name() {
        return name;
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

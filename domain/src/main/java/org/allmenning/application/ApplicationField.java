package org.allmenning.application;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "content"))
    private WrittenText written;

    protected ApplicationField() {}

    public ApplicationField(UUID applicationId, String name) {
        this.applicationId = applicationId;
        this.name = name;
        this.written = new WrittenText("");
    }

    @Override
    public void enter(String newText, Actor editor, Instant now) {
        written.enter(newText, editor, now);
    }

    public String name() {
        return name;
    }

    @Override
    public String text() {
        return written.text();
    }

    @Override
    public long revision() {
        return written.revision();
    }

    @Override
    public Optional<UUID> changedBy() {
        return written.changedBy();
    }

    @Override
    public Optional<Instant> changedAt() {
        return written.changedAt();
    }
}

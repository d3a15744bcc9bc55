package org.allmenning.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.Language;

/**
 * The contact data of a person, told by Keycloak at sign-in. Erasable: whatever is hashed or logged holds the id alone, and
 * the id stays when the data go.
 */
@Entity
public class Person {

    /** The subject in Keycloak. */
    @Id
    private UUID id;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "display_name")
    private String displayName;

    private String email;
    private String language;

    @Column(name = "anonymised_at")
    private Instant anonymisedAt;

    @Version
    private long version;

    protected Person() {}

    public UUID id() {
        return id;
    }

    public Optional<String> userName() {
        return Optional.ofNullable(userName);
    }

    public Optional<String> displayName() {
        return Optional.ofNullable(displayName);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The language the person wants letters and e-mail in. */
    public Optional<Language> language() {
        return Language.ofTag(language);
    }

    /** When the contact data were erased. */
    public Optional<Instant> anonymisedAt() {
        return Optional.ofNullable(anonymisedAt);
    }

    /** Erases the contact data; a later sign-in tells them anew. */
    public void anonymise(Instant now) {
        userName = null;
        displayName = null;
        email = null;
        language = null;
        anonymisedAt = now;
    }
}

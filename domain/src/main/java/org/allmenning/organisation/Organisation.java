package org.allmenning.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/**
 * A body that grants, applies or takes part. It stays the same when its code, its name or its county changes; what it was
 * called on a day is {@link OrganisationOnDay}. Its id follows from the register and is the same in every installation.
 */
@Entity
public class Organisation {

    @Id
    private UUID id;

    private String alias;
    private String country;

    @Column(name = "register_number")
    private String registerNumber;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @Embedded
    private Names names;

    @Version
    private long version;

    protected Organisation() {}

    public UUID id() {
        return id;
    }

    /** The key of the organisation in Keycloak: {@code hammerfest}, {@code kdd}, {@code valer-3419}. Never changes. */
    public String alias() {
        return alias;
    }

    /** ISO 3166, two letters. */
    public String country() {
        return country;
    }

    /** The Norwegian organisation number or the Finnish municipality number, where the register has one. */
    public Optional<String> registerNumber() {
        return Optional.ofNullable(registerNumber);
    }

    public OrganisationKind kind() {
        return kind;
    }

    /** The name it has now. */
    public LocalizedText name() {
        return names.text();
    }

    public String nameIn(Language language) {
        return name().in(language).text();
    }
}

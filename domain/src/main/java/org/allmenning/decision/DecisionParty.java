package org.allmenning.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * Somebody named in a decision, as they were called then: the lead first, then the partners. Not all are in the register:
 * associations, and units inside a municipality, have only a name.
 */
@Embeddable
public class DecisionParty implements Serializable {

    private String kind;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private String code;
    private LocalizedText name;
    private LocalizedText distinction;

    protected DecisionParty() {}

    /**
     * A party.
     *
     * @param code of the municipality on the call's day, or null
     * @param distinction the county, where another municipality of that day has the same name; else null
     */
    public DecisionParty(String kind, UUID organisationId, String code, LocalizedText name, LocalizedText distinction) {
        this.kind = kind;
        this.organisationId = organisationId;
        this.code = code;
        this.name = name;
        this.distinction = distinction;
    }

    public String kind() {
        return kind;
    }

    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisationId);
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public LocalizedText name() {
        return name;
    }

    public Optional<LocalizedText> distinction() {
        return Optional.ofNullable(distinction);
    }
}

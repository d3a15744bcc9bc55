package org.allmenning.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Something an organisation is, was or will be called: a name in any language, a code, a register number. */
@Entity
@Table(name = "organisation_term")
public class SearchTerm {

    /** What kind of name a term is. */
    public enum Kind {
        NAME,
        CODE,
        REGISTER_NUMBER
    }

    @Id
    private long id;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String term;
    private String folded;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected SearchTerm() {}

    public UUID organisationId() {
        return organisationId;
    }

    /** As it is written: {@code Hámmerfeasta}, {@code 5406}. */
    public String term() {
        return term;
    }

    /** As it is compared, see {@link Spelling#folded}. */
    public String folded() {
        return folded;
    }

    /** Why an organisation with this term is an answer, seen from a day. */
    public MatchReason reasonOn(LocalDate day) {
        var ended = validTo != null && validTo.isBefore(day);
        var later = validFrom != null && validFrom.isAfter(day);
        return switch (kind) {
            case NAME -> ended ? MatchReason.FORMER_NAME : later ? MatchReason.LATER_NAME : MatchReason.NAME;
            case CODE -> ended ? MatchReason.FORMER_CODE : later ? MatchReason.LATER_CODE : MatchReason.CODE;
            case REGISTER_NUMBER -> MatchReason.REGISTER_NUMBER;
        };
    }
}

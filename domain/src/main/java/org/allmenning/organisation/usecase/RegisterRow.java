package org.allmenning.organisation.usecase;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmenning.organisation.AreaCode;
import org.allmenning.shared.LocalizedText;

/**
 * A municipality or county in the register.
 *
 * @param organisationId null for a county
 * @param officialName all official names in one, as the register spells them
 * @param countyName null for a county
 * @param validFrom the first day of the code, null where the register begins later
 * @param validTo the last day of the code, null while it lasts
 * @param predecessors what it came after, by code
 * @param successors what came in its place, by code
 */
public record RegisterRow(
        AreaCode code,
        UUID organisationId,
        LocalizedText.Phrase name,
        String officialName,
        String countyName,
        LocalDate validFrom,
        LocalDate validTo,
        List<Reference> predecessors,
        List<Reference> successors)
        implements Serializable {

    /** An area of another time. */
    public record Reference(AreaCode code, String name) implements Serializable {}

    public RegisterRow {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}

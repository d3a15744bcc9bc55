package org.allmenning.organisation;

import java.io.Serializable;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * An organisation as it was on one day, to be kept by whoever needs it to stay so.
 *
 * @param country ISO 3166, two letters
 * @param code the code of the municipality on that day; null for every other kind, and for a municipality that the
 *     register does not know on that day
 * @param name the name on that day
 * @param countyCode null where {@code code} is
 * @param countyName null where {@code code} is
 */
public record OrganisationOnDay(
        UUID id,
        String alias,
        OrganisationKind kind,
        String country,
        String code,
        LocalizedText name,
        String countyCode,
        LocalizedText countyName)
        implements Serializable {}

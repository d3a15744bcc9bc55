package org.allmenning.organisation.usecase;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.organisation.Area;
import org.allmenning.organisation.MatchReason;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OtherName;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/**
 * An answer to a search, with what tells it from others of the same name.
 *
 * @param country ISO 3166, two letters
 * @param name in the reader's language, or in the main language of the place
 * @param otherNames in other languages, Sami and Kven among them
 * @param code of the municipality on the day, or of the nearest day on which there was one; null for every other kind
 * @param countyName in the reader's language; null where {@code code} is
 * @param exists whether it exists on the day of the search
 * @param validFrom the first day of the code, null where unknown or for every other kind
 * @param validTo the last day of the code, null while it lasts or for every other kind
 * @param reason why it answers
 * @param matched the name, code or number that answers, as written: {@code 5406}, {@code Hámmerfeasta}
 */
public record OrganisationFound(
        UUID id,
        String alias,
        OrganisationKind kind,
        String country,
        LocalizedText.Phrase name,
        List<OtherName> otherNames,
        String code,
        String countyName,
        boolean exists,
        LocalDate validFrom,
        LocalDate validTo,
        MatchReason reason,
        String matched)
        implements Serializable {

    public OrganisationFound {
        otherNames = List.copyOf(otherNames);
    }

    static OrganisationFound withoutArea(Organisation organisation, Match match, Language language) {
        var name = organisation.name().in(language);
        return new OrganisationFound(
                organisation.id(),
                organisation.alias(),
                organisation.kind(),
                organisation.country(),
                name,
                othersThan(name, organisation.name(), List.of()),
                null,
                null,
                true,
                null,
                null,
                match.reason(),
                match.term());
    }

    static OrganisationFound governing(
            Organisation organisation, Area area, Area county, Match match, Language language, LocalDate onDay) {
        var name = area.name().in(language);
        return new OrganisationFound(
                organisation.id(),
                organisation.alias(),
                organisation.kind(),
                organisation.country(),
                name,
                othersThan(name, area.name(), area.otherNames()),
                area.code().code(),
                county == null ? null : county.name().in(language).text(),
                area.existsOn(onDay),
                area.validFrom().orElse(null),
                area.validTo().orElse(null),
                match.reason(),
                match.term());
    }

    private static List<OtherName> othersThan(
            LocalizedText.Phrase shown, LocalizedText names, List<OtherName> furtherNames) {
        var others = new ArrayList<OtherName>();
        for (Map.Entry<Language, String> name : names.texts().entrySet()) {
            var repeated = name.getValue().equals(shown.text())
                    || others.stream().anyMatch(other -> other.name().equals(name.getValue()));
            if (!repeated) {
                others.add(new OtherName(name.getKey().tag(), name.getValue()));
            }
        }
        others.addAll(furtherNames);
        return others;
    }
}

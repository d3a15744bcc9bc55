package org.allmenning.decision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;

/**
 * One award as it is published.
 *
 * @param number of its case in the call, or its row in an imported list; from 1
 * @param awarded all that was given
 * @param requested null for an imported award
 * @param continuing whether the project goes on with one that had a grant; null for an imported award
 * @param decidedOn in the time zone of the call
 * @param period when the project lasts; null for an imported award
 */
public record AwardRow(
        int number,
        String countyCode,
        LocalizedText countyName,
        DecisionParty lead,
        List<DecisionParty> partners,
        String project,
        Language projectLanguage,
        Money awarded,
        Money requested,
        Boolean continuing,
        LocalDate decidedOn,
        ProjectPeriod period)
        implements Serializable {

    /** Whether it gives less than was asked for. */
    public boolean isPartial() {
        return requested != null && awarded.compareTo(requested) < 0;
    }

    /** The lead's name; with the county where another municipality has the same name. */
    public String leadName(Language language) {
        return name(lead, language);
    }

    public String partnerNames(Language language) {
        return partners.stream().map(partner -> name(partner, language)).collect(Collectors.joining(", "));
    }

    /** The name of a party as readers tell it from others. */
    public static String name(DecisionParty party, Language language) {
        var name = party.name().in(language).text();
        return party.distinction()
                .map(county -> name + " (" + county.in(language).text() + ")")
                .orElse(name);
    }
}

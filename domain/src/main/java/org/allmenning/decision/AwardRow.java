package org.allmenning.decision;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/** One award as it is published. */
public record AwardRow(
        String countyCode,
        LocalizedText countyName,
        DecisionParty lead,
        List<DecisionParty> partners,
        String project,
        Language projectLanguage,
        Money awarded)
        implements Serializable {

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

package org.allmenning.funding.rules;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.ApplicationFacts.Party;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/**
 * All who apply together belong to the country of the call. It follows from the call and is not written among its rules.
 *
 * @param country ISO 3166, two letters
 */
public record InCountry(String country) implements Rule {

    public static InCountry read(JsonObject json) {
        return new InCountry(json.getString("country"));
    }

    @Override
    public RuleType type() {
        return RuleType.IN_COUNTRY;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("country", country).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.parties().stream()
                .filter(party -> party.country() != null && !party.country().equals(country))
                .map(party -> breach(party, party.equals(facts.lead())))
                .toList();
    }

    private Breach breach(Party party, boolean leads) {
        return new Breach(
                leads ? "finding.leadInCountry" : "finding.partnerInCountry",
                Finding.Place.of("partners"),
                List.of(party.name(), name()));
    }

    @Override
    public Statement statement(CallWords words) {
        return Statement.of("rule.inCountry", name());
    }

    private LocalizedText name() {
        return new LocalizedText(
                Language.NB,
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(language -> language, language -> new Locale("", country)
                                .getDisplayCountry(language.locale()))));
    }
}

package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/**
 * The councils of the municipalities must have decided, or must be about to.
 *
 * @param leadOnly whether the lead’s council is enough
 * @param reservation whether an application may stand under the reservation that a council decides later
 * @param latest the day by which a council must have decided, or null
 */
public record CouncilDecision(boolean leadOnly, boolean reservation, LocalDate latest) implements Rule {

    public static CouncilDecision read(JsonObject json) {
        return new CouncilDecision(
                json.getBoolean("leadOnly"),
                json.getBoolean("reservation"),
                json.containsKey("latest") ? LocalDate.parse(json.getString("latest")) : null);
    }

    @Override
    public RuleType type() {
        return RuleType.COUNCIL_DECISION;
    }

    @Override
    public JsonObject parameters() {
        var json = Json.createObjectBuilder().add("leadOnly", leadOnly).add("reservation", reservation);
        return (latest == null ? json : json.add("latest", latest.toString())).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        return facts.parties().stream()
                .filter(ApplicationFacts.Party::isMunicipality)
                .filter(party -> !leadOnly || party.equals(facts.lead()))
                .flatMap(party -> breaches(facts, party).stream())
                .toList();
    }

    private List<Breach> breaches(ApplicationFacts facts, ApplicationFacts.Party party) {
        var answer = facts.council(party.id());
        var place = Finding.Place.field("commitments", ApplicationFacts.COUNCIL + party.id());
        if (answer.isEmpty()) {
            return Breach.at(place, reservation ? "finding.councilUnknown" : "finding.councilMissing", party.name());
        }
        if (answer.get() == ApplicationFacts.Council.RESERVATION && !reservation) {
            return Breach.at(place, "finding.councilReservation", party.name());
        }
        var day = facts.councilDay(party.id());
        var placeOfDay = Finding.Place.field("commitments", ApplicationFacts.COUNCIL_DAY + party.id());
        if (day.isEmpty()) {
            return Breach.at(placeOfDay, "finding.councilDayMissing", party.name());
        }
        return latest != null && day.get().isAfter(latest)
                ? Breach.at(placeOfDay, "finding.councilTooLate", party.name(), day.get(), latest)
                : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        var code = reservation ? "rule.councilReservation" : "rule.councilDecision";
        return latest == null ? Statement.of(code) : Statement.of(code + "By", latest);
    }
}

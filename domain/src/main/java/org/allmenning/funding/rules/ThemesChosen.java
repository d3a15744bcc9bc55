package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.shared.Json;

/** How many of the call’s themes an application must name: exactly one, or at least one of them. */
public record ThemesChosen(int least, int most) implements Rule {

    public static ThemesChosen exactly(int number) {
        return new ThemesChosen(number, number);
    }

    public static ThemesChosen atLeast(int number) {
        return new ThemesChosen(number, Integer.MAX_VALUE);
    }

    public static ThemesChosen read(JsonObject json) {
        return new ThemesChosen(json.getInt("least"), json.getInt("most"));
    }

    @Override
    public RuleType type() {
        return RuleType.THEMES_CHOSEN;
    }

    @Override
    public JsonObject parameters() {
        return Json.createObjectBuilder().add("least", least).add("most", most).build();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var chosen = facts.themes().size();
        var place = Finding.Place.field("project", ApplicationFacts.THEME);
        if (chosen < least) {
            return Breach.at(place, least == most ? "finding.themesExactly" : "finding.themesAtLeast", least, chosen);
        }
        return chosen > most
                ? Breach.at(place, least == most ? "finding.themesExactly" : "finding.themesAtMost", most, chosen)
                : List.of();
    }

    @Override
    public Statement statement(CallWords words) {
        return least == most ? Statement.of("rule.themesExactly", least) : Statement.of("rule.themesAtLeast", least);
    }
}

package org.allmenning.funding.rules;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallWords;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;

/** The largest grant per application, higher perhaps where more municipalities apply together. */
public record MaximumGrant(GrantLimits limits) implements Rule {

    /**
     * One limit for all.
     *
     * @param limit in minor units
     */
    public static MaximumGrant of(long limit) {
        return new MaximumGrant(new GrantLimits(limit, List.of()));
    }

    /** And another one, in minor units, for so many municipalities together. */
    public MaximumGrant orWith(int municipalities, long limit) {
        var all = new ArrayList<>(limits.conditions());
        all.add(new GrantLimits.Condition(municipalities, limit));
        return new MaximumGrant(new GrantLimits(limits.limit(), all));
    }

    /** The most that any application can get, in minor units. */
    public long highest() {
        return limits.conditions().stream()
                .mapToLong(GrantLimits.Condition::limit)
                .reduce(limits.limit(), Math::max);
    }

    public static MaximumGrant read(JsonObject json) {
        return new MaximumGrant(GrantLimits.read(json));
    }

    @Override
    public RuleType type() {
        return RuleType.MAXIMUM_GRANT;
    }

    @Override
    public JsonObject parameters() {
        return limits.json();
    }

    @Override
    public List<Breach> breaches(ApplicationFacts facts) {
        var requested = facts.requested();
        var most = limits.of(facts);
        if (requested.compareTo(most) <= 0) {
            return List.of();
        }
        var place = Finding.Place.of("budget");
        var over = requested.minus(most);
        return limits.next(facts)
                .map(next -> Breach.at(
                        place,
                        "finding.maximumGrantAlone",
                        requested,
                        most,
                        over,
                        next.municipalities(),
                        facts.words().money(next.limit())))
                .orElseGet(() -> Breach.at(place, "finding.maximumGrant", requested, most, over));
    }

    @Override
    public Statement statement(CallWords words) {
        return limits.conditions().stream()
                .max(Comparator.comparingLong(GrantLimits.Condition::limit))
                .map(best -> Statement.of(
                        "rule.maximumGrantTogether",
                        words.money(limits.limit()),
                        words.money(best.limit()),
                        best.municipalities()))
                .orElseGet(() -> Statement.of("rule.maximumGrant", words.money(limits.limit())));
    }
}

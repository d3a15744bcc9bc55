package org.allmenning.console.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.allmenning.allocation.BenchState;
import org.allmenning.allocation.FrameSums;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Json;
import org.allmenning.shared.Money;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/** What stands around the rows: the frame, and the sums per county, theme, kind and year. */
@ApplicationScoped
public class SummaryJson {

    @Inject
    private Say say;

    @Inject
    private ReaderLanguage reader;

    JsonObjectBuilder of(BenchState state) {
        var sums = FrameSums.of(state);
        var remaining = state.remaining();
        var json = Json.createObjectBuilder()
                .add("proposed", money(state.proposed()))
                .add("remaining", money(remaining))
                .add("sum", amount(state.proposed()))
                .add(
                        "awards",
                        say.text("bench.ofRows", state.awards(), state.rows().size()))
                .add(
                        "kinds",
                        say.text(
                                "bench.kinds",
                                sums.continuing().awards(),
                                sums.fresh().awards()))
                .add("confirm", say.text("bench.confirmText", state.proposed(), state.awards(), remaining))
                .add("tab", say.text("bench.tab", state.awards(), state.proposed()))
                .add("over", over(state))
                .add("gauge", gauge(state, sums))
                .add("counties", array(sums.counties()))
                .add("themes", array(sums.themes()))
                .add("years", array(sums.years()));
        return json;
    }

    /** Why the scenario cannot be confirmed as it is; empty where the frame holds. */
    private String over(BenchState state) {
        var reasons = new ArrayList<String>();
        var nothing = Money.nothing(state.currency());
        var over = nothing.minus(state.remaining());
        if (over.compareTo(nothing) > 0) {
            reasons.add(say.text("allocation.aboveFrame", over));
        }
        // a call that gives all of its frame in one year needs no second sentence for that year
        state.yearsOver().stream()
                .filter(year -> !year.by().equals(over))
                .forEach(year -> reasons.add(say.text("allocation.aboveYear", String.valueOf(year.year()), year.by())));
        return String.join(" ", reasons);
    }

    private JsonObjectBuilder gauge(BenchState state, FrameSums sums) {
        var shares = sums.shares(state);
        return Json.createObjectBuilder()
                .add("reserved", shares.reserved())
                .add("continuing", shares.continuing())
                .add("new", shares.fresh())
                .add("left", shares.left())
                .add("limit", shares.limit())
                .add(
                        "continuingText",
                        say.text("bench.legendContinuing", sums.continuing().proposed()))
                .add("newText", say.text("bench.legendNew", sums.fresh().proposed()))
                .add("label", say.text("allocation.picture", state.proposed(), state.frame(), state.requested()));
    }

    private JsonArrayBuilder array(List<FrameSums.Sum> sums) {
        var most = sums.stream()
                .mapToLong(sum -> sum.requested().minorUnits())
                .max()
                .orElse(0);
        var array = Json.createArrayBuilder();
        sums.forEach(sum -> array.add(Json.createObjectBuilder()
                .add(
                        "name",
                        sum.name() == null
                                ? say.text("bench.noName")
                                : sum.name().in(reader.getLanguage()).text())
                .add("asked", amount(sum.requested()))
                .add("amount", amount(sum.proposed()))
                .add("awards", sum.awards())
                .add("width", percent(sum.requested().minorUnits(), most))
                .add(
                        "part",
                        percent(sum.proposed().minorUnits(), sum.requested().minorUnits()))));
        return array;
    }

    private static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.min(100, part * 100 / whole);
    }

    private String money(Money money) {
        return Formats.money(money, reader.getLanguage());
    }

    private String amount(Money money) {
        return Formats.amount(money, reader.getLanguage());
    }
}

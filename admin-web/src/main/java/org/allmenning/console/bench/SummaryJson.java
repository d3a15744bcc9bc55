package org.allmenning.console.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.allmenning.allocation.AllocationView;
import org.allmenning.allocation.FrameSums;
import org.allmenning.shared.Formats;
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

    JsonObjectBuilder of(AllocationView view) {
        var sums = FrameSums.of(view);
        var remaining = view.remaining();
        var json = Json.createObjectBuilder()
                .add("proposed", money(view.proposed()))
                .add("remaining", money(remaining))
                .add("sum", amount(view.proposed()))
                .add(
                        "awards",
                        say.text("bench.ofRows", view.awards(), view.rows().size()))
                .add(
                        "kinds",
                        say.text(
                                "bench.kinds",
                                sums.continuing().awards(),
                                sums.fresh().awards()))
                .add("confirm", say.text("bench.confirmText", view.proposed(), view.awards(), remaining))
                .add("tab", say.text("bench.tab", view.awards(), view.proposed()))
                .add(
                        "over",
                        remaining.isNegative()
                                ? say.text(
                                        "allocation.aboveFrame",
                                        Money.nothing(view.call().currency()).minus(remaining))
                                : "")
                .add("gauge", gauge(view, sums))
                .add("counties", array(sums.counties()))
                .add("themes", array(sums.themes()))
                .add("years", array(sums.years()));
        return json;
    }

    private JsonObjectBuilder gauge(AllocationView view, FrameSums sums) {
        var shares = sums.shares(view);
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
                .add("label", say.text("allocation.picture", view.proposed(), view.frame(), view.requested()));
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

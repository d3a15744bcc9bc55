package org.allmenning.funding.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallTerms;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/** Calls in their beginning. */
public final class NewCall {

    private static final int LONGEST_KEY = 58;
    private static final int SCALE = 5;

    private NewCall() {}

    /**
     * A call with a title and an address. What else must be there is what is usual where its language is spoken, for two years
     * from the next one on.
     *
     * @throws FieldsUnusable where one of the two is missing
     */
    public static CallPlan typed(Typed typed, Language main, Instant now) {
        var title = typed.localized("title", main, Typed.SHORT, true);
        var key = typed.text("key");
        if (!key.matches(BasicsForm.KEY)) {
            typed.wrong("key", "setup.keyUnusable");
        }
        typed.requireUsable();
        var isFinnish = main == Language.FI || main == Language.SV;
        var zone = ZoneId.of(isFinnish ? "Europe/Helsinki" : "Europe/Oslo");
        var currency = Currency.getInstance(isFinnish ? "EUR" : "NOK");
        var year = now.atZone(zone).getYear() + 1;
        return new CallPlan(
                key,
                title,
                LocalizedText.of(main, ""),
                null,
                isFinnish ? "FI" : "NO",
                currency,
                Money.whole(1, currency),
                zone,
                year,
                year + 1,
                LocalDate.ofInstant(now, zone),
                null,
                null,
                null,
                null,
                SCALE,
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                CallTerms.PLAIN);
    }

    /**
     * The same call once more: open to nobody yet, without the categories that were closed.
     *
     * @param isTaken whether a call has this address
     */
    public static CallPlan like(CallPlan plan, Predicate<String> isTaken) {
        var stem = plan.key().substring(0, Math.min(plan.key().length(), LONGEST_KEY - 2));
        var key = Stream.concat(Stream.of(""), IntStream.iterate(2, i -> i + 1).mapToObj(i -> "-" + i))
                .map(end -> stem + "-ny" + end)
                .filter(isTaken.negate())
                .findFirst()
                .orElseThrow();
        return new CallPlan(
                key,
                plan.title(),
                plan.purpose(),
                plan.note(),
                plan.country(),
                plan.currency(),
                plan.step(),
                plan.timeZone(),
                plan.firstYear(),
                plan.lastYear(),
                plan.codesOn(),
                null,
                null,
                null,
                plan.frame(),
                plan.scoreScale(),
                plan.scoredAtOnce(),
                null,
                plan.categories().stream()
                        .filter(category -> !category.isClosed())
                        .toList(),
                plan.criteria(),
                plan.rules(),
                plan.terms());
    }
}

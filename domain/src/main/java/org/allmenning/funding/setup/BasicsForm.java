package org.allmenning.funding.setup;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.allmenning.funding.AppealMode;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallTerms;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;

/** What a call is about, when it is open, and the money there is. Once published, its frame alone is more than texts. */
final class BasicsForm {

    static final List<String> COUNTRIES = List.of("NO", "FI");
    static final List<String> CURRENCIES = List.of("NOK", "EUR");
    static final List<String> ZONES = List.of("Europe/Oslo", "Europe/Helsinki");

    static final String KEY = "[a-z0-9][a-z0-9-]{2,60}";
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;
    private static final int MOST_YEARS = 8;

    private BasicsForm() {}

    static Map<String, String> write(CallPlan plan, Language language) {
        var zone = plan.timeZone();
        var written = new Written(language)
                .put("main", plan.main().tag())
                .put("key", plan.key())
                .put("title", plan.title())
                .put("purpose", plan.purpose())
                .put("note", plan.note())
                .put("country", plan.country())
                .put("currency", plan.currency().getCurrencyCode())
                .put("step", plan.step().minorUnits() == 1 ? "MINOR" : "WHOLE")
                .put("timeZone", zone.getId())
                .put("firstYear", plan.firstYear())
                .put("lastYear", plan.lastYear())
                .put("codesOn", plan.codesOn())
                .put("frame", plan.frame())
                .put("appeal", plan.terms().appeal());
        put(written, "opens", plan.opensAt(), zone);
        put(written, "deadline", plan.deadline(), zone);
        plan.terms()
                .frameByYear()
                .forEach((year, amount) -> written.put("frame." + year, new Money(amount, plan.currency())));
        return written.fields();
    }

    private static void put(Written written, String field, Instant moment, ZoneId zone) {
        if (moment != null) {
            var there = moment.atZone(zone);
            written.put(field + "Day", there.toLocalDate());
            written.put(field + "Time", there.toLocalTime().withNano(0));
        }
    }

    static CallPlan read(CallPlan before, boolean published, Typed typed) {
        var fixed = published ? before : readFixed(before, typed);
        var main =
                published ? before.main() : Language.ofTag(typed.text("main")).orElse(before.main());
        var title = typed.localized("title", main, Typed.SHORT, true);
        var purpose = typed.localized("purpose", main, Typed.LONGEST, false);
        var note = typed.hasAny("note") ? typed.localized("note", main, Typed.LONGEST, true) : null;
        var frame = typed.amount("frame", fixed.step(), false);
        var terms = new CallTerms(
                before.terms().vat(),
                before.terms().sources(),
                frames(fixed, typed),
                typed.oneOf("appeal", AppealMode.class),
                before.terms().form());
        return new CallPlan(
                fixed.key(),
                title,
                purpose,
                note,
                fixed.country(),
                fixed.currency(),
                fixed.step(),
                fixed.timeZone(),
                fixed.firstYear(),
                fixed.lastYear(),
                fixed.codesOn(),
                fixed.opensAt(),
                fixed.deadline(),
                before.announcedOn(),
                frame,
                before.scoreScale(),
                before.scoredAtOnce(),
                before.received(),
                before.categories(),
                before.criteria(),
                before.rules(),
                terms);
    }

    private static CallPlan readFixed(CallPlan before, Typed typed) {
        var key = typed.text("key");
        if (!key.matches(KEY)) {
            typed.wrong("key", "setup.keyUnusable");
        }
        var currency = Currency.getInstance(among(typed, "currency", CURRENCIES));
        var zone = ZoneId.of(among(typed, "timeZone", ZONES));
        var first = typed.number("firstYear", EARLIEST_YEAR, LATEST_YEAR);
        var last = typed.number("lastYear", first, Math.min(first + MOST_YEARS - 1, LATEST_YEAR));
        var codesOn = typed.day("codesOn", true);
        var opens = moment(typed, "opens", LocalTime.MIDNIGHT, zone);
        var deadline = moment(typed, "deadline", LocalTime.of(23, 59, 59), zone);
        if (opens != null && deadline != null && !opens.isBefore(deadline)) {
            typed.wrong("deadlineDay", "setup.deadlineBeforeOpening");
        }
        return new CallPlan(
                key,
                before.title(),
                before.purpose(),
                before.note(),
                among(typed, "country", COUNTRIES),
                currency,
                "MINOR".equals(typed.text("step")) ? new Money(1, currency) : Money.whole(1, currency),
                zone,
                first,
                last,
                codesOn == null ? before.codesOn() : codesOn,
                opens,
                deadline,
                before.announcedOn(),
                null,
                before.scoreScale(),
                before.scoredAtOnce(),
                before.received(),
                before.categories(),
                before.criteria(),
                before.rules(),
                before.terms());
    }

    private static Map<Integer, Long> frames(CallPlan plan, Typed typed) {
        var frames = new TreeMap<Integer, Long>();
        IntStream.rangeClosed(plan.firstYear(), plan.lastYear()).forEach(year -> {
            var amount = typed.amount("frame." + year, plan.step(), false);
            if (amount != null) {
                frames.put(year, amount.minorUnits());
            }
        });
        return frames;
    }

    private static Instant moment(Typed typed, String field, LocalTime otherwise, ZoneId zone) {
        var day = typed.day(field + "Day", false);
        var time = typed.time(field + "Time");
        return day == null
                ? null
                : ZonedDateTime.of(day, time == null ? otherwise : time, zone).toInstant();
    }

    private static String among(Typed typed, String field, List<String> choices) {
        if (!choices.contains(typed.text(field))) {
            typed.wrong(field, "field.notAChoice");
            return choices.get(0);
        }
        return typed.text(field);
    }
}

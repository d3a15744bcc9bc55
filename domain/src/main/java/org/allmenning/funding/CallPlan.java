package org.allmenning.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * Everything an officer lays down about a call. A draft may be incomplete; {@link Readiness} says what it lacks before it can be
 * published.
 *
 * @param key its permanent address: lower-case letters, digits and hyphens
 * @param note what readers must know about the data, such as which parts are constructed; may be null
 * @param step the smallest amount that can be entered: one krone, one cent
 * @param codesOn the day whose municipality codes and county names hold in this call
 * @param opensAt null for a call that was never open here
 * @param deadline null for a call that was never open here
 * @param announcedOn when the awards were announced, for lists of earlier years; else null
 * @param frame the money there is, or null where it was not announced
 * @param scoreScale reviewers score each criterion from 0 to this
 * @param scoredAtOnce whether scoring opens with the first submission instead of after the deadline
 * @param received what was known of the applications of an earlier year; may be null
 * @param terms how money is counted, and what the call asks beside the budget
 */
public record CallPlan(
        String key,
        LocalizedText title,
        LocalizedText purpose,
        LocalizedText note,
        String country,
        Currency currency,
        Money step,
        ZoneId timeZone,
        int firstYear,
        int lastYear,
        LocalDate codesOn,
        Instant opensAt,
        Instant deadline,
        LocalDate announcedOn,
        Money frame,
        int scoreScale,
        boolean scoredAtOnce,
        Received received,
        List<CostCategory> categories,
        List<Criterion> criteria,
        List<CallRule> rules,
        CallTerms terms) {

    /** Applications of a year before this software: how many, and about how much they asked for. */
    public record Received(int applications, Money requestedAbout) implements java.io.Serializable {}

    public CallPlan {
        categories = List.copyOf(categories);
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
    }

    /** The same call with other costs. */
    public CallPlan withCosts(List<CostCategory> others, CallTerms otherTerms) {
        return with(scoreScale, scoredAtOnce, others, criteria, rules, otherTerms);
    }

    /** The same call, scored in another way. */
    public CallPlan withCriteria(int scale, boolean atOnce, List<Criterion> others) {
        return with(scale, atOnce, categories, others, rules, terms);
    }

    /** The same call with other rules. */
    public CallPlan withRules(List<CallRule> others) {
        return with(scoreScale, scoredAtOnce, categories, criteria, others, terms);
    }

    /** The same call on other terms. */
    public CallPlan withTerms(CallTerms others) {
        return with(scoreScale, scoredAtOnce, categories, criteria, rules, others);
    }

    /** The language in which each of its texts must be there. */
    public Language main() {
        return title.main();
    }

    /** How its rules speak. */
    public CallWords words() {
        return CallWords.of(currency, step.minorUnits(), timeZone, terms.form(), categories);
    }

    private CallPlan with(
            int scale,
            boolean atOnce,
            List<CostCategory> otherCategories,
            List<Criterion> otherCriteria,
            List<CallRule> otherRules,
            CallTerms otherTerms) {
        return new CallPlan(
                key,
                title,
                purpose,
                note,
                country,
                currency,
                step,
                timeZone,
                firstYear,
                lastYear,
                codesOn,
                opensAt,
                deadline,
                announcedOn,
                frame,
                scale,
                atOnce,
                received,
                otherCategories,
                otherCriteria,
                otherRules,
                otherTerms);
    }
}

package org.allmenning.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * Everything an officer lays down about a call before it is published.
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
        var weights = criteria.stream().mapToInt(c -> c.weight().basisPoints()).sum();
        if (!criteria.isEmpty() && weights != org.allmenning.shared.Share.WHOLE) {
            throw new CriteriaMustAddUp(weights);
        }
        terms.requireFrame(frame);
    }
}

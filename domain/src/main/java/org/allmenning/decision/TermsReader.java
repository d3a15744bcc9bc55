package org.allmenning.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmenning.decision.DecisionTerms.Instalment;
import org.allmenning.decision.TermsEntry.InstalmentEntry;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;

/**
 * Reads the terms of an award as they were typed. What cannot stand is refused at the field it stands in.
 *
 * @param today in the time zone of the call
 * @param language in which amounts were typed
 */
record TermsReader(FundingCall call, Money awarded, LocalDate today, Language language) {

    private static final int LONGEST = 1_000;
    private static final int MOST = 40;

    /** What the database takes, all conditions and instalments together. */
    private static final int LONGEST_AS_KEPT = 100_000;

    /** @throws TermsRefused with the field */
    DecisionTerms read(TermsEntry entry) {
        var terms = new DecisionTerms(
                ahead("acceptBy", needed("acceptBy", entry.acceptBy())),
                ahead("reservationBy", entry.reservationBy()),
                ahead("interimReportBy", entry.interimReportBy()),
                ahead("finalReportBy", needed("finalReportBy", entry.finalReportBy())),
                conditions(entry.conditions()),
                instalments(entry.instalments()));
        if (terms.json().toString().length() > LONGEST_AS_KEPT) {
            throw new TermsRefused("conditions", "terms.conditionsTooLong", MOST, new BigDecimal(LONGEST));
        }
        if (terms.paid() != awarded.minorUnits()) {
            throw new TermsRefused("instalments", "terms.planMustAddUp", call.money(terms.paid()), awarded);
        }
        return terms;
    }

    private static List<String> conditions(String typed) {
        var conditions = typed.replace("\u0000", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (conditions.isEmpty()) {
            throw new TermsRefused("conditions", "terms.conditionsMissing");
        }
        if (conditions.size() > MOST || conditions.stream().anyMatch(line -> line.length() > LONGEST)) {
            throw new TermsRefused("conditions", "terms.conditionsTooLong", MOST, new BigDecimal(LONGEST));
        }
        return conditions;
    }

    private List<Instalment> instalments(List<InstalmentEntry> entries) {
        var plan = new ArrayList<Instalment>();
        for (var entry : entries) {
            var requirement = entry.requirement().replace("\u0000", "").strip();
            if (requirement.isEmpty() || requirement.length() > LONGEST) {
                throw new TermsRefused("requirement-" + entry.row(), "terms.requirementMissing");
            }
            plan.add(new Instalment(needed("from-" + entry.row(), entry.from()), requirement, amount(entry)));
        }
        return plan;
    }

    private long amount(InstalmentEntry entry) {
        var field = "amount-" + entry.row();
        var units = TypedAmount.units(entry.amount(), field, call, language);
        if (units == 0) {
            throw new TermsRefused(field, "terms.amountMissing", TypedAmount.example(language));
        }
        return units;
    }

    private static LocalDate needed(String field, LocalDate day) {
        if (day == null) {
            throw new TermsRefused(field, "terms.dayMissing");
        }
        return day;
    }

    private LocalDate ahead(String field, LocalDate day) {
        if (day != null && !day.isAfter(today)) {
            throw new TermsRefused(field, "terms.dayPassed", today);
        }
        return day;
    }
}

package org.allmenning.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.Money;

/** The facts that the rules look at, taken from a budget and the participants. */
public record ApplicationFactsNow(Money requestedGrant, int municipalities, int durationInMonths)
        implements ApplicationFacts {

    public static ApplicationFactsNow of(Budget budget, Collection<OrganisationOnDay> participants) {
        var municipalities = participants.stream()
                .filter(participant -> participant.kind() == OrganisationKind.MUNICIPALITY)
                .count();
        return new ApplicationFactsNow(budget.requested().total(), (int) municipalities, months(budget));
    }

    private static int months(Budget budget) {
        var first = budget.subProjects().stream()
                .map(part -> part.period().firstDay())
                .min(Comparator.naturalOrder());
        var last = budget.subProjects().stream()
                .map(part -> part.period().lastDay())
                .max(Comparator.naturalOrder());
        return first.isEmpty() ? 0 : begunMonths(first.get(), last.orElseThrow());
    }

    private static int begunMonths(LocalDate first, LocalDate last) {
        var end = last.plusDays(1);
        var whole = ChronoUnit.MONTHS.between(first, end);
        return (int) (first.plusMonths(whole).isBefore(end) ? whole + 1 : whole);
    }
}

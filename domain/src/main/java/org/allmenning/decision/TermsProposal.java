package org.allmenning.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.allmenning.decision.DecisionTerms.Instalment;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.submission.SubmittedApplication;

/**
 * The terms that an award begins with when it is prepared, from text blocks in the language of the application: six weeks to
 * accept, twelve to lift a reservation, one instalment per awarded year, the final report three months after the project. An
 * officer changes them until the decision is approved.
 */
final class TermsProposal {

    private static final int WEEKS_TO_ACCEPT = 6;
    private static final int WEEKS_FOR_COUNCILS = 12;
    private static final int MONTHS_FOR_THE_REPORT = 3;
    private static final List<String> CONDITIONS =
            List.of("terms.condition.use", "terms.condition.ownShare", "terms.condition.sharing");

    private final SubmittedApplication application;
    private final Language language;
    private final LocalDate acceptBy;

    private TermsProposal(SubmittedApplication application, LocalDate today) {
        this.application = application;
        this.language = application.language();
        this.acceptBy = today.plusWeeks(WEEKS_TO_ACCEPT);
    }

    static DecisionTerms of(FundingCall call, SubmittedApplication application, List<AwardLine> lines, Instant now) {
        if (lines.isEmpty()) {
            return DecisionTerms.NONE;
        }
        var today = now.atZone(call.timeZone()).toLocalDate();
        return new TermsProposal(application, today).of(lines, today);
    }

    static LocalDate reservationBy(LocalDate today) {
        return today.plusWeeks(WEEKS_FOR_COUNCILS);
    }

    private DecisionTerms of(List<AwardLine> lines, LocalDate today) {
        var years = new TreeMap<Integer, Long>();
        lines.forEach(line -> years.merge(line.year(), line.amount(), Math::addExact));
        var last = application
                .period(lines.stream().map(AwardLine::subProject).collect(Collectors.toSet()))
                .map(ProjectPeriod::lastDay)
                .orElse(today);
        return new DecisionTerms(
                acceptBy,
                application.hasCouncilReservation() ? reservationBy(today) : null,
                years.size() > 1 ? later(LocalDate.of(years.firstKey() + 1, 1, 31), acceptBy) : null,
                later(last.plusMonths(MONTHS_FOR_THE_REPORT), acceptBy),
                CONDITIONS.stream()
                        .map(condition -> Messages.text(condition, language))
                        .toList(),
                instalments(years));
    }

    private List<Instalment> instalments(SortedMap<Integer, Long> years) {
        var plan = new ArrayList<Instalment>();
        years.forEach((year, amount) -> {
            var requirement = plan.isEmpty() ? "terms.paid.accepted" : "terms.paid.interim";
            plan.add(new Instalment(
                    later(LocalDate.of(year, 3, 1), acceptBy), Messages.text(requirement, language), amount));
        });
        return plan;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

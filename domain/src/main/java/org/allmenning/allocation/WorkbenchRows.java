package org.allmenning.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.AllocationView.Part;
import org.allmenning.allocation.AllocationView.Row;
import org.allmenning.allocation.method.AllocationTask;
import org.allmenning.allocation.method.Candidate;
import org.allmenning.allocation.method.Spread;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.SubmittedApplication;

/**
 * The ranked applications that one person sees, read once: amounts of any scenario can be laid beside them.
 *
 * @param cases best first, without those that were withdrawn
 * @param applications by submission
 * @param standing newest submissions that were not withdrawn, also those that this person does not see
 * @param held what each submission holds of the frame
 */
record WorkbenchRows(
        FundingCall call,
        List<CaseRow> cases,
        Map<UUID, SubmittedApplication> applications,
        Set<UUID> standing,
        Map<UUID, Money> held) {

    List<Row> of(Allocation scenario) {
        var lines = scenario == null
                ? Map.<UUID, List<AllocationLine>>of()
                : scenario.lines().stream().collect(Collectors.groupingBy(AllocationLine::submissionId));
        return cases.stream()
                .map(one -> row(
                        one,
                        lines.getOrDefault(one.submissionId(), List.of()),
                        scenario != null && scenario.isLocked(one.submissionId())))
                .toList();
    }

    /** What rows hold that this person does not see. */
    Money hidden() {
        var hidden = new HashSet<>(standing);
        cases.forEach(one -> hidden.remove(one.submissionId()));
        return hidden.stream()
                .map(submission -> held.getOrDefault(submission, call.money(0)))
                .reduce(call.money(0), Money::plus);
    }

    /** @throws NothingHere for an application that this person does not see */
    CaseRow find(UUID submissionId) {
        return cases.stream()
                .filter(one -> one.submissionId().equals(submissionId))
                .findFirst()
                .orElseThrow(() -> NothingHere.because(submissionId));
    }

    /** What was asked for in one place. */
    Money requested(ProposedAmount place) {
        find(place.submissionId());
        var application = applications.get(place.submissionId());
        return application
                .subProject(place.subProject())
                .filter(part -> application.years().contains(place.year()))
                .map(part -> part.requested().in(place.year()))
                .orElseThrow(() -> NothingHere.because(place.place()));
    }

    /** The amount of an application, spread over its sub-projects and years. */
    List<AllocationLine> spread(UUID submissionId, long total) {
        var application = applications.get(submissionId);
        var places = new ArrayList<AllocationLine>();
        for (var part : application.subProjects()) {
            for (var year : application.years()) {
                places.add(new AllocationLine(
                        submissionId,
                        part.number(),
                        year,
                        part.requested().in(year).minorUnits()));
            }
        }
        var amounts = Spread.over(
                total,
                places.stream().map(AllocationLine::amount).toList(),
                call.step().minorUnits());
        var lines = new ArrayList<AllocationLine>();
        for (int i = 0; i < places.size(); i++) {
            if (amounts.get(i) > 0) {
                var place = places.get(i);
                lines.add(new AllocationLine(submissionId, place.subProject(), place.year(), amounts.get(i)));
            }
        }
        return lines;
    }

    /** What a method gets to see. Whoever holds money already is left alone. */
    AllocationTask task(Allocation scenario, Money free) {
        var proposed = scenario.perSubmission(call);
        var candidates = cases.stream()
                .map(one -> new Candidate(
                        one.rank(),
                        one.requested().minorUnits(),
                        proposed.getOrDefault(one.submissionId(), call.money(0)).minorUnits(),
                        scenario.isLocked(one.submissionId()) || held.containsKey(one.submissionId())))
                .toList();
        return new AllocationTask(
                Math.max(0, free.minorUnits()),
                scenario.step(),
                scenario.minimum(),
                scenario.cutLine().orElse(cases.size()),
                candidates);
    }

    private Row row(CaseRow one, List<AllocationLine> lines, boolean locked) {
        var application = applications.get(one.submissionId());
        var parts = application.subProjects().stream()
                .map(part -> new Part(
                        part.number(), part.title(), part.requested(), amounts(application, part.number(), lines)))
                .toList();
        return new Row(
                one,
                application.isContinuing(),
                themes(application),
                parts.stream().map(part -> part.proposed().total()).reduce(call.money(0), Money::plus),
                locked,
                held.getOrDefault(one.submissionId(), call.money(0)),
                parts);
    }

    private AmountsPerYear amounts(SubmittedApplication application, int number, List<AllocationLine> lines) {
        var amounts = new HashMap<Integer, Money>();
        lines.stream()
                .filter(line -> line.subProject() == number)
                .forEach(line -> amounts.put(line.year(), call.money(line.amount())));
        return AmountsPerYear.of(call.currency(), application.years(), amounts);
    }

    private List<LocalizedText> themes(SubmittedApplication application) {
        return call.terms().form().themes().stream()
                .filter(theme -> !application
                        .fields()
                        .getOrDefault(ApplicationFacts.THEME + theme.code(), "")
                        .isEmpty())
                .map(theme -> theme.name())
                .toList();
    }
}

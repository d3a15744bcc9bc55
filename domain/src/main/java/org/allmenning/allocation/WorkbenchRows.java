package org.allmenning.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.method.AllocationTask;
import org.allmenning.allocation.method.Candidate;
import org.allmenning.allocation.method.Spread;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;

/**
 * The applications that one person sees, read once: amounts of any scenario can be laid beside them.
 *
 * @param facts by submission, in the order of the rows, without those that were withdrawn
 * @param standing newest submissions that were not withdrawn, also those that this person does not see
 * @param held what each submission holds of the frame, per year
 */
record WorkbenchRows(
        FundingCall call, Map<UUID, BenchFacts> facts, Set<UUID> standing, Map<UUID, AmountsPerYear> held) {

    List<BenchRow> of(Allocation scenario) {
        var lines = scenario == null ? Map.<UUID, List<AmountLine>>of() : scenario.amounts();
        var nothing = call.money(0);
        var themes = themes();
        var rows = new ArrayList<BenchRow>();
        facts.forEach((submission, one) -> rows.add(BenchRow.of(
                one,
                themes.entrySet().stream()
                        .filter(theme -> one.themes().contains(theme.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                lines.getOrDefault(submission, List.of()),
                scenario != null && scenario.isLocked(submission),
                held.containsKey(submission) ? held.get(submission).total() : nothing)));
        return rows;
    }

    /** What rows hold that this person does not see. */
    AmountsPerYear hidden() {
        var hidden = new HashSet<>(standing);
        hidden.removeAll(facts.keySet());
        var sums = new HashMap<Integer, Money>();
        hidden.stream().filter(held::containsKey).forEach(submission -> held.get(submission)
                .byYear()
                .forEach((year, amount) -> sums.merge(year, amount, Money::plus)));
        return call.amounts(sums);
    }

    /** @throws NothingHere for an application that this person does not see */
    BenchFacts find(UUID submissionId) {
        var found = facts.get(submissionId);
        if (found == null) {
            throw NothingHere.because(submissionId);
        }
        return found;
    }

    /** What was asked for in one place. */
    Money requested(ProposedAmount place) {
        return find(place.submissionId())
                .requested(place.subProject(), place.year())
                .orElseThrow(() -> NothingHere.because(place.place()));
    }

    /** The amount of an application, spread over its sub-projects and years. */
    List<AllocationLine> spread(UUID submissionId, long total) {
        var asked = places(submissionId, List.of()).stream()
                .map(Candidate.Place::requested)
                .toList();
        return lines(submissionId, Spread.over(total, asked, call.step().minorUnits()));
    }

    /** What a method proposes for an application, place by place. */
    List<AllocationLine> lines(UUID submissionId, List<Long> amounts) {
        var places = places(submissionId, List.of());
        var lines = new ArrayList<AllocationLine>();
        for (int i = 0; i < places.size(); i++) {
            if (amounts.get(i) > 0) {
                var place = places.get(i);
                lines.add(new AllocationLine(submissionId, place.subProject(), place.year(), amounts.get(i)));
            }
        }
        return lines;
    }

    /**
     * What a method gets to see of the rows, best first. Whoever holds money already is left alone.
     *
     * @param ranks of the rows, in their order
     * @param left of the frame, and of each year that has a part of its own
     */
    AllocationTask task(Allocation scenario, List<Integer> ranks, Money left, Map<Integer, Money> leftByYear) {
        var proposed = scenario.amounts();
        var candidates = new ArrayList<Candidate>();
        for (var id : facts.keySet()) {
            candidates.add(new Candidate(
                    ranks.get(candidates.size()),
                    places(id, proposed.getOrDefault(id, List.of())),
                    scenario.isLocked(id) || held.containsKey(id)));
        }
        return new AllocationTask(
                units(left),
                leftByYear.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, year -> units(year.getValue()))),
                call.step().minorUnits(),
                Math.max(scenario.step(), call.step().minorUnits()),
                scenario.minimum(),
                scenario.cutLine().orElse(candidates.size()),
                candidates);
    }

    /** Where an application asked for something, in the order of its sub-projects and years. */
    private List<Candidate.Place> places(UUID submissionId, List<AmountLine> proposed) {
        var places = new ArrayList<Candidate.Place>();
        for (var part : facts.get(submissionId).parts()) {
            part.requested()
                    .byYear()
                    .forEach((year, asked) -> places.add(new Candidate.Place(
                            part.number(), year, asked.minorUnits(), proposed(proposed, part.number(), year))));
        }
        return places;
    }

    private static long proposed(List<AmountLine> lines, int subProject, int year) {
        return lines.stream()
                .filter(line -> line.subProject() == subProject && line.year() == year)
                .mapToLong(AmountLine::amount)
                .sum();
    }

    private static long units(Money left) {
        return Math.max(0, left.minorUnits());
    }

    private Map<String, LocalizedText> themes() {
        var names = new LinkedHashMap<String, LocalizedText>();
        call.terms().form().themes().forEach(theme -> names.put(theme.code(), theme.name()));
        return names;
    }
}

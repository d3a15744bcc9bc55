package org.allmenning.allocation;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.allmenning.allocation.AllocationView.Part;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * An application on the workbench, without its scores: what it asked for and what a scenario proposes.
 *
 * @param themes in the order of the call
 * @param lines what is proposed, each above zero
 * @param locked whether methods leave the amount alone
 * @param held what it holds of the frame by what is confirmed, in this scenario or another
 */
public record BenchRow(
        BenchFacts facts,
        List<LocalizedText> themes,
        List<AmountLine> lines,
        Money proposed,
        boolean locked,
        Money held)
        implements Serializable {

    static BenchRow of(
            BenchFacts facts, List<LocalizedText> themes, List<AmountLine> lines, boolean locked, Money held) {
        var sum = lines.stream().mapToLong(AmountLine::amount).reduce(0, Math::addExact);
        return new BenchRow(facts, themes, lines, new Money(sum, held.currency()), locked, held);
    }

    public UUID submissionId() {
        return facts.submissionId();
    }

    public LocalizedText county() {
        return facts.county();
    }

    public boolean continuing() {
        return facts.continuing();
    }

    public Money requested() {
        return facts.total();
    }

    /** What is proposed for a year. */
    public Money proposedIn(int year) {
        var sum = lines.stream()
                .filter(line -> line.year() == year)
                .mapToLong(AmountLine::amount)
                .reduce(0, Math::addExact);
        return new Money(sum, held.currency());
    }

    /** Its sub-projects: what was asked and what is proposed, per year. */
    public List<Part> parts() {
        return facts.parts().stream()
                .map(part -> new Part(part.number(), part.title(), part.requested(), proposed(part.number())))
                .toList();
    }

    private AmountsPerYear proposed(int subProject) {
        var amounts = new HashMap<Integer, Money>();
        lines.stream()
                .filter(line -> line.subProject() == subProject)
                .forEach(line -> amounts.put(line.year(), new Money(line.amount(), held.currency())));
        return AmountsPerYear.of(held.currency(), facts.years(), amounts);
    }
}

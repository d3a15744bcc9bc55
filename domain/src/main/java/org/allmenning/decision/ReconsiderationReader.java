package org.allmenning.decision;

import java.util.ArrayList;
import java.util.List;
import org.allmenning.decision.Reconsideration.AmountEntry;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.submission.SubmittedApplication;

/** Reads the amounts of a new decision as they were typed. What cannot stand is refused at the field it stands in. */
record ReconsiderationReader(FundingCall call, SubmittedApplication application, Language language) {

    /** @throws TermsRefused with the field */
    List<AwardLine> read(List<AmountEntry> entries) {
        var lines = new ArrayList<AwardLine>();
        for (var entry : entries) {
            var units = TypedAmount.units(entry.typed(), entry.place(), call, language);
            requireWithin(entry, units);
            if (units > 0) {
                lines.add(new AwardLine(entry.subProject(), entry.year(), units));
            }
        }
        return lines;
    }

    private void requireWithin(AmountEntry entry, long units) {
        var requested = application.subProjects().stream()
                .filter(part -> part.number() == entry.subProject())
                .filter(part -> application.years().contains(entry.year()))
                .map(part -> part.requested().in(entry.year()))
                .reduce(call.money(0), Money::plus);
        if (call.money(units).compareTo(requested) > 0) {
            throw new TermsRefused(entry.place(), "decision.aboveRequest", requested);
        }
    }
}

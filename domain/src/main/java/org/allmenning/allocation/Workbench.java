package org.allmenning.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.AllocationView.Part;
import org.allmenning.allocation.AllocationView.Row;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.assessment.CaseList;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;
import org.allmenning.submission.SubmittedApplication;

/** Lays submissions, scores, proposed amounts and the frame side by side, and reads what officers type. */
@ApplicationScoped
public class Workbench {

    private Allocations allocations;
    private FrameLedger ledger;
    private CaseList cases;
    private Submissions submissions;
    private CallBoard board;

    protected Workbench() {}

    @Inject
    public Workbench(
            Allocations allocations, FrameLedger ledger, CaseList cases, Submissions submissions, CallBoard board) {
        this.allocations = allocations;
        this.ledger = ledger;
        this.cases = cases;
        this.submissions = submissions;
        this.board = board;
    }

    /** Reads typed amounts against what was asked for; amounts of nothing are left out. */
    public List<AllocationLine> read(FundingCall call, List<ProposedAmount> typed, Language language) {
        var known = submissions.newestOfCall(call.id()).stream()
                .collect(Collectors.toMap(Submission::id, Submission::application));
        var lines = new ArrayList<AllocationLine>();
        for (var proposed : typed) {
            var units = units(call, proposed, language);
            var asked = requested(known, proposed);
            if (units > asked.minorUnits()) {
                throw new ProposalRefused(proposed, "allocation.aboveRequest", asked);
            }
            if (units > 0) {
                lines.add(new AllocationLine(proposed.submissionId(), proposed.subProject(), proposed.year(), units));
            }
        }
        return lines;
    }

    public AllocationView view(FundingCall call) {
        var allocation = allocations.ofCall(call.id()).stream().findFirst();
        var lines = allocation.map(Allocation::lines).orElse(List.of());
        var known = submissions.newestOfCall(call.id()).stream()
                .collect(Collectors.toMap(Submission::id, Submission::application));
        var rows = cases.of(call).stream()
                .filter(row -> row.status() != ApplicationStatus.WITHDRAWN)
                .map(row -> row(call, row, known.get(row.submissionId()), lines))
                .toList();
        var nothing = call.money(0);
        return new AllocationView(
                board.overview(call),
                allocation.map(Allocation::revision).orElse(-1L),
                allocation.map(Allocation::isConfirmed).orElse(false),
                call.frame().orElseThrow(FrameNotAnnounced::new),
                ledger.left(call),
                rows.stream().map(Row::proposed).reduce(nothing, Money::plus),
                rows.stream().map(row -> row.applicationCase().requested()).reduce(nothing, Money::plus),
                rows);
    }

    private static long units(FundingCall call, ProposedAmount proposed, Language language) {
        var reading = AmountReader.read(
                proposed.typed(),
                language,
                call.currency().getDefaultFractionDigits(),
                call.step().minorUnits());
        if (reading instanceof AmountReader.Refused refused) {
            throw new ProposalRefused(
                    proposed,
                    refused.code(),
                    Formats.number(java.math.BigDecimal.valueOf(25_000), language),
                    Formats.money(call.step(), language));
        }
        return reading instanceof AmountReader.Read read ? read.units() : 0;
    }

    private static Money requested(Map<UUID, SubmittedApplication> known, ProposedAmount proposed) {
        var application = known.get(proposed.submissionId());
        if (application == null) {
            throw org.allmenning.shared.NothingHere.because(proposed.submissionId());
        }
        return application
                .subProject(proposed.subProject())
                .map(part -> part.requested().in(proposed.year()))
                .orElseThrow(() -> org.allmenning.shared.NothingHere.because(proposed.place()));
    }

    private static Row row(
            FundingCall call, CaseRow applicationCase, SubmittedApplication application, List<AllocationLine> lines) {
        var parts = application.subProjects().stream()
                .map(part -> new Part(
                        part.number(),
                        part.title(),
                        part.requested(),
                        proposed(call, application.years(), applicationCase.submissionId(), part.number(), lines)))
                .toList();
        return new Row(
                applicationCase,
                parts.stream().map(part -> part.proposed().total()).reduce(call.money(0), Money::plus),
                parts);
    }

    private static AmountsPerYear proposed(
            FundingCall call, List<Integer> years, UUID submissionId, int number, List<AllocationLine> lines) {
        var amounts = new HashMap<Integer, Money>();
        lines.stream()
                .filter(line -> line.submissionId().equals(submissionId) && line.subProject() == number)
                .forEach(line -> amounts.put(line.year(), call.money(line.amount())));
        return AmountsPerYear.of(call.currency(), years, amounts);
    }
}

package org.allmenning.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.AllocationView.Head;
import org.allmenning.allocation.AllocationView.Row;
import org.allmenning.allocation.AllocationView.Scenario;
import org.allmenning.allocation.method.AllocationTask;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseList;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** Lays submissions, scores, the amounts of scenarios and the frame side by side, and reads what officers type. */
@ApplicationScoped
public class Workbench {

    private static final BigDecimal FOR_EXAMPLE = BigDecimal.valueOf(25_000);

    private Allocations allocations;
    private FrameLedger ledger;
    private CaseList cases;
    private Submissions submissions;
    private CallBoard board;
    private Persons persons;
    private CaseStatuses statuses;

    protected Workbench() {}

    @Inject
    public Workbench(
            Allocations allocations,
            FrameLedger ledger,
            CaseList cases,
            Submissions submissions,
            CallBoard board,
            Persons persons,
            CaseStatuses statuses) {
        this.allocations = allocations;
        this.ledger = ledger;
        this.cases = cases;
        this.submissions = submissions;
        this.board = board;
        this.persons = persons;
        this.statuses = statuses;
    }

    /** The applications of a call that the acting person sees. */
    public Sight of(FundingCall call) {
        var newest = submissions.newestOfCall(call.id());
        var rows = new WorkbenchRows(
                call,
                cases.of(call, newest).stream()
                        .filter(row -> row.status() != ApplicationStatus.WITHDRAWN)
                        .toList(),
                newest.stream().collect(Collectors.toMap(Submission::id, Submission::application)),
                standing(newest),
                ledger.held(call));
        return new Sight(call, rows);
    }

    /** The newest submissions of a call that were not withdrawn; what else a scenario has lines for is no longer there. */
    public Set<UUID> standing(FundingCall call) {
        return standing(submissions.newestOfCall(call.id()));
    }

    private Set<UUID> standing(List<Submission> newest) {
        var status = statuses.of(newest.stream().map(Submission::applicationId).toList());
        return newest.stream()
                .filter(one -> status.get(one.applicationId()) != ApplicationStatus.WITHDRAWN)
                .map(Submission::id)
                .collect(Collectors.toSet());
    }

    /** What is on the bench of one call, read once in a use case. */
    public final class Sight {

        private final FundingCall call;
        private final WorkbenchRows rows;

        private Sight(FundingCall call, WorkbenchRows rows) {
            this.call = call;
            this.rows = rows;
        }

        /** With a scenario, or without one where there is none. */
        public AllocationView view(Allocation shown) {
            var nothing = call.money(0);
            var seen = rows.of(shown);
            return new AllocationView(
                    board.overview(call),
                    allocations.ofCall(call.id()).stream().map(this::head).toList(),
                    shown == null ? null : scenario(shown),
                    call.frame().orElseThrow(FrameNotAnnounced::new),
                    left(),
                    seen.stream().map(Row::proposed).reduce(nothing, Money::plus),
                    seen.stream().map(Row::requested).reduce(nothing, Money::plus),
                    seen);
        }

        /** Two of them side by side. */
        public Comparison compare(Allocation a, Allocation b) {
            return Comparison.of(view(a), view(b));
        }

        /** What the ledger leaves, as if rows that this person does not see held nothing. */
        private Money left() {
            return ledger.left(call).plus(rows.hidden());
        }

        /** How many rows there are. */
        public int size() {
            return rows.cases().size();
        }

        /** @throws org.allmenning.shared.NothingHere for an application that this person does not see */
        public void require(UUID submissionId) {
            rows.find(submissionId);
        }

        /** What a method gets to see: the rows in their order. */
        public AllocationTask task(Allocation scenario) {
            return rows.task(scenario, left());
        }

        /** Reads typed amounts against what was asked for; amounts of nothing are left out. */
        public List<AllocationLine> read(List<ProposedAmount> typed, Language language) {
            return typed.stream()
                    .flatMap(one -> {
                        var units = units(one, call.step(), language);
                        requireWithin(one, units, rows.requested(one));
                        return line(one, units).stream();
                    })
                    .toList();
        }

        /** Reads the typed amount of an application and spreads it over its sub-projects and years. */
        public List<AllocationLine> readWhole(Allocation scenario, UUID submissionId, String typed, Language language) {
            var place = ProposedAmount.whole(submissionId, typed);
            var requested = rows.find(submissionId).requested();
            var units = units(place, call.step(), language);
            requireWithin(place, units, requested);
            var step = call.money(scenario.step());
            if (units % step.minorUnits() != 0 && units != requested.minorUnits()) {
                throw offStep(place, "amount.offStep", step, language);
            }
            return rows.spread(submissionId, units);
        }

        /** Spreads what a method proposes for the rows; rows whose amount stays keep their lines. */
        public Change spread(Allocation scenario, List<Long> proposed) {
            var now = scenario.perSubmission(call);
            var changed = new HashSet<UUID>();
            var lines = new ArrayList<AllocationLine>();
            for (int i = 0; i < proposed.size(); i++) {
                var id = rows.cases().get(i).submissionId();
                if (now.getOrDefault(id, call.money(0)).minorUnits() != proposed.get(i)) {
                    changed.add(id);
                    lines.addAll(rows.spread(id, proposed.get(i)));
                }
            }
            return new Change(changed, lines);
        }

        private Head head(Allocation scenario) {
            var sums = scenario.perSubmission(call);
            var seen = rows.cases().stream()
                    .map(row -> sums.get(row.submissionId()))
                    .filter(Objects::nonNull)
                    .toList();
            return new Head(
                    scenario.id(),
                    scenario.number(),
                    scenario.name(),
                    scenario.remark(),
                    scenario.isConfirmed(),
                    seen.size(),
                    seen.stream().reduce(call.money(0), Money::plus));
        }

        private Scenario scenario(Allocation shown) {
            return new Scenario(
                    shown.id(),
                    shown.number(),
                    shown.name(),
                    shown.remark(),
                    shown.isConfirmed(),
                    shown.revision(),
                    shown.cutLine().orElse(null),
                    call.money(shown.step()),
                    call.money(shown.minimum()),
                    shown.changedAt().atZone(call.timeZone()),
                    name(shown.changedBy()));
        }

        private long units(ProposedAmount place, Money step, Language language) {
            var reading = AmountReader.read(
                    place.typed(), language, call.currency().getDefaultFractionDigits(), step.minorUnits());
            if (reading instanceof AmountReader.Refused refused) {
                throw offStep(place, refused.code(), step, language);
            }
            return reading instanceof AmountReader.Read read ? read.units() : 0;
        }
    }

    /** Applications that get other lines, and these. */
    public record Change(Set<UUID> submissions, List<AllocationLine> lines) {}

    private Optional<AllocationLine> line(ProposedAmount place, long units) {
        return units == 0
                ? Optional.empty()
                : Optional.of(new AllocationLine(place.submissionId(), place.subProject(), place.year(), units));
    }

    private String name(UUID personId) {
        return Optional.ofNullable(persons.byIds(Set.of(personId)).get(personId))
                .flatMap(Person::displayName)
                .orElse("");
    }

    private static void requireWithin(ProposedAmount place, long units, Money asked) {
        if (units > asked.minorUnits()) {
            throw new ProposalRefused(place, "allocation.aboveRequest", asked);
        }
    }

    private static ProposalRefused offStep(ProposedAmount place, String code, Money step, Language language) {
        return new ProposalRefused(place, code, Formats.number(FOR_EXAMPLE, language), Formats.money(step, language));
    }
}

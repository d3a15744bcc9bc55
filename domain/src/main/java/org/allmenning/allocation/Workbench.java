package org.allmenning.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseList;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.submission.NewestVersion;
import org.allmenning.submission.Submissions;

/** Lays submissions, scores, the amounts of scenarios and the frame side by side, and reads what officers type. */
@ApplicationScoped
public class Workbench {

    /** No money can go to these any more. */
    private static final Set<ApplicationStatus> GONE =
            Set.of(ApplicationStatus.WITHDRAWN, ApplicationStatus.DECLINED, ApplicationStatus.DISMISSED);

    private static final BigDecimal FOR_EXAMPLE = BigDecimal.valueOf(25_000);

    private Allocations allocations;
    private FrameLedger ledger;
    private ScenarioHistory history;
    private CaseList cases;
    private CaseAccess access;
    private Submissions submissions;
    private SubmissionFacts facts;
    private CallBoard board;
    private Persons persons;
    private CaseStatuses statuses;
    private CurrentActor actor;

    protected Workbench() {}

    @Inject
    public Workbench(
            Allocations allocations,
            FrameLedger ledger,
            ScenarioHistory history,
            CaseList cases,
            CaseAccess access,
            Submissions submissions,
            SubmissionFacts facts,
            CallBoard board,
            Persons persons,
            CaseStatuses statuses,
            CurrentActor actor) {
        this.allocations = allocations;
        this.ledger = ledger;
        this.history = history;
        this.cases = cases;
        this.access = access;
        this.submissions = submissions;
        this.facts = facts;
        this.board = board;
        this.persons = persons;
        this.statuses = statuses;
        this.actor = actor;
    }

    /** The applications of a call that the acting person sees, best first, with their scores. */
    public Sight of(FundingCall call) {
        var newest = submissions.newestOfCall(call.id());
        var ranked = cases.of(call, newest).stream()
                .filter(row -> !GONE.contains(row.status()))
                .toList();
        var read = facts.read(newest);
        var seen = new LinkedHashMap<UUID, BenchFacts>();
        ranked.forEach(row -> seen.put(row.submissionId(), read.get(row.submissionId())));
        var standing = standing(
                call,
                newest.stream()
                        .map(one -> new NewestVersion(one.id(), one.applicationId()))
                        .toList());
        return new Sight(call, ranked, new WorkbenchRows(call, seen, standing.keySet(), ledger.heldByYear(call)));
    }

    /** The same without scores and ranks, in the order of the case numbers; what submissions say is not read again. */
    public Sight unranked(FundingCall call) {
        var standing = standing(call, submissions.newestIdsOfCall(call.id()));
        var barred = access.barred();
        var ids = standing.entrySet().stream()
                .filter(one -> !barred.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var read = facts.of(ids);
        var seen = new LinkedHashMap<UUID, BenchFacts>();
        ids.forEach(id -> seen.put(id, read.get(id)));
        return new Sight(call, List.of(), new WorkbenchRows(call, seen, standing.keySet(), ledger.heldByYear(call)));
    }

    /** The newest submissions of a call that can get money; what else a scenario has lines for is no longer there. */
    public Set<UUID> standing(FundingCall call) {
        return standing(call, submissions.newestIdsOfCall(call.id())).keySet();
    }

    /** Applications by submission. */
    private Map<UUID, UUID> standing(FundingCall call, List<NewestVersion> newest) {
        var status = statuses.ofCall(call.id());
        var standing = new LinkedHashMap<UUID, UUID>();
        newest.stream()
                .filter(one -> !GONE.contains(status.get(one.applicationId())))
                .forEach(one -> standing.put(one.submissionId(), one.applicationId()));
        return standing;
    }

    /** What is on the bench of one call, read once in a use case. */
    public final class Sight {

        private final FundingCall call;
        private final List<CaseRow> ranked;
        private final WorkbenchRows rows;

        private Sight(FundingCall call, List<CaseRow> ranked, WorkbenchRows rows) {
            this.call = call;
            this.ranked = ranked;
            this.rows = rows;
        }

        /** With a scenario, or without one where there is none; only of what is ranked. */
        public AllocationView view(Allocation shown) {
            var seen = new ArrayList<Row>();
            var bench = rows.of(shown);
            for (int i = 0; i < bench.size(); i++) {
                seen.add(new Row(ranked.get(i), bench.get(i)));
            }
            var nothing = call.money(0);
            return new AllocationView(
                    board.overview(call),
                    allocations.ofCall(call.id()).stream().map(this::head).toList(),
                    shown == null ? null : scenario(shown),
                    frame(),
                    left(),
                    leftByYear(),
                    seen.stream().map(Row::proposed).reduce(nothing, Money::plus),
                    seen.stream().map(Row::requested).reduce(nothing, Money::plus),
                    seen);
        }

        /** A scenario without the names and scores of its rows. */
        public BenchState state(Allocation shown) {
            return new BenchState(
                    scenario(shown),
                    call.currency(),
                    call.years(),
                    call.title().main(),
                    frame(),
                    left(),
                    leftByYear(),
                    rows.of(shown));
        }

        /** Whether no row is hidden from this person. */
        public boolean isComplete() {
            return rows.facts().keySet().containsAll(rows.standing());
        }

        /** The newest submissions that can get money, also those that this person does not see. */
        public Set<UUID> standing() {
            return Set.copyOf(rows.standing());
        }

        /** Whose rows this person sees. */
        public Set<UUID> submissions() {
            return Set.copyOf(rows.facts().keySet());
        }

        private Money frame() {
            return call.frame().orElseThrow(FrameNotAnnounced::new);
        }

        /** Two of them side by side. */
        public Comparison compare(Allocation a, Allocation b) {
            return Comparison.of(view(a), view(b));
        }

        /** What the ledger leaves, as if rows that this person does not see held nothing. */
        private Money left() {
            return ledger.left(call).plus(rows.hidden().total());
        }

        private Map<Integer, Money> leftByYear() {
            var hidden = rows.hidden();
            return ledger.leftByYear(call).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, year -> year.getValue().plus(hidden.in(year.getKey()))));
        }

        /** How many rows there are. */
        public int size() {
            return rows.facts().size();
        }

        /** @throws org.allmenning.shared.NothingHere for an application that this person does not see */
        public void require(UUID submissionId) {
            rows.find(submissionId);
        }

        /** What a method gets to see: the ranked rows in their order. */
        public AllocationTask task(Allocation scenario) {
            return rows.task(scenario, ranked, left(), leftByYear());
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
            var requested = rows.find(submissionId).total();
            var units = units(place, call.step(), language);
            requireWithin(place, units, requested);
            var step = call.money(scenario.step());
            if (units % step.minorUnits() != 0 && units != requested.minorUnits()) {
                throw offStep(place, "amount.offStep", step, language);
            }
            return rows.spread(submissionId, units);
        }

        /** What a method proposes for the ranked rows, as lines of those whose amounts are others than now. */
        public Change proposal(Allocation scenario, List<List<Long>> proposed) {
            var now = scenario.amounts();
            var changed = new HashSet<UUID>();
            var lines = new ArrayList<AllocationLine>();
            for (int i = 0; i < proposed.size(); i++) {
                var id = ranked.get(i).submissionId();
                var next = rows.lines(id, proposed.get(i));
                var amounts = next.stream().map(AmountLine::of).collect(Collectors.toSet());
                if (!amounts.equals(Set.copyOf(now.getOrDefault(id, List.of())))) {
                    changed.add(id);
                    lines.addAll(next);
                }
            }
            return new Change(changed, lines);
        }

        private Head head(Allocation scenario) {
            var sums = scenario.perSubmission(call);
            var seen = rows.facts().keySet().stream()
                    .map(sums::get)
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
                    name(shown.changedBy()),
                    history.hasOneOf(shown.id(), actor.get().personId()));
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

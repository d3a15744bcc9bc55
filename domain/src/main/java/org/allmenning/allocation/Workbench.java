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
import org.allmenning.assessment.Ranking;
import org.allmenning.assessment.Ranking.Ranked;
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

    /** No money can go to these any more by a scenario; what lapsed is given again on an appeal alone. */
    private static final Set<ApplicationStatus> GONE = Set.of(
            ApplicationStatus.WITHDRAWN,
            ApplicationStatus.DECLINED,
            ApplicationStatus.DISMISSED,
            ApplicationStatus.TERMINATED);

    private static final BigDecimal FOR_EXAMPLE = BigDecimal.valueOf(25_000);

    private ScenarioAccess scenarios;
    private FrameLedger ledger;
    private ScenarioHistory history;
    private CaseList cases;
    private Ranking ranking;
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
            ScenarioAccess scenarios,
            FrameLedger ledger,
            ScenarioHistory history,
            CaseList cases,
            Ranking ranking,
            CaseAccess access,
            Submissions submissions,
            SubmissionFacts facts,
            CallBoard board,
            Persons persons,
            CaseStatuses statuses,
            CurrentActor actor) {
        this.scenarios = scenarios;
        this.ledger = ledger;
        this.history = history;
        this.cases = cases;
        this.ranking = ranking;
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
        return new Sight(
                call,
                ranked,
                ranked.stream().map(CaseRow::rank).toList(),
                new WorkbenchRows(call, seen, standing.keySet(), ledger.heldByYear(call)));
    }

    /** The same without names and scores; what submissions say is not read again. */
    public Sight ranked(FundingCall call) {
        var newest = submissions.newestIdsOfCall(call.id());
        return known(call, newest, ranking.of(call, seen(newest)));
    }

    /** The same without ranks, too, in the order of the case numbers. */
    public Sight unranked(FundingCall call) {
        var newest = submissions.newestIdsOfCall(call.id());
        return known(
                call,
                newest,
                seen(newest).stream()
                        .map(one -> new Ranked<>(one.submissionId(), 0))
                        .toList());
    }

    private List<NewestVersion> seen(List<NewestVersion> newest) {
        var barred = access.barred();
        return newest.stream()
                .filter(one -> !barred.contains(one.applicationId()))
                .toList();
    }

    private Sight known(FundingCall call, List<NewestVersion> newest, List<Ranked<UUID>> ranked) {
        var standing = standing(call, newest).keySet();
        var rows = ranked.stream().filter(one -> standing.contains(one.one())).toList();
        var read = facts.of(rows.stream().map(Ranked::one).toList());
        var seen = new LinkedHashMap<UUID, BenchFacts>();
        rows.forEach(one -> seen.put(one.one(), read.get(one.one())));
        return new Sight(
                call,
                List.of(),
                rows.stream().map(Ranked::rank).toList(),
                new WorkbenchRows(call, seen, standing, ledger.heldByYear(call)));
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
        private final List<CaseRow> cases;
        private final List<Integer> ranks;
        private final WorkbenchRows rows;

        private Sight(FundingCall call, List<CaseRow> cases, List<Integer> ranks, WorkbenchRows rows) {
            this.call = call;
            this.cases = cases;
            this.ranks = ranks;
            this.rows = rows;
        }

        /** With a scenario, or without one where there is none; only of what was read with names and scores. */
        public AllocationView view(Allocation shown) {
            var seen = new ArrayList<Row>();
            var bench = rows.of(shown);
            for (int i = 0; i < bench.size(); i++) {
                seen.add(new Row(cases.get(i), bench.get(i)));
            }
            var nothing = call.money(0);
            return new AllocationView(
                    board.overview(call),
                    scenarios.besides(call).stream().map(this::head).toList(),
                    shown == null ? null : scenario(shown),
                    frame(),
                    left(),
                    leftByYear(),
                    seen.stream().map(Row::proposed).reduce(nothing, Money::plus),
                    seen.stream().map(Row::requested).reduce(nothing, Money::plus),
                    seen,
                    isComplete());
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
            return rows.task(scenario, ranks, left(), leftByYear());
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
            var amountsOf = proposed.iterator();
            for (var id : rows.facts().keySet()) {
                var next = rows.lines(id, amountsOf.next());
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
                    scenario.isOpenToPanel(),
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
                    shown.cutLine().map(line -> Math.min(line, size())).orElse(null),
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

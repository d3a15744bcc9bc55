package org.allmenning.allocation.usecase;

import static org.allmenning.allocation.ScenarioHistory.Kind.AMOUNT;
import static org.allmenning.allocation.ScenarioHistory.Kind.CUT_LINE;
import static org.allmenning.allocation.ScenarioHistory.Kind.LOCK;
import static org.allmenning.allocation.ScenarioHistory.Kind.METHOD;
import static org.allmenning.allocation.ScenarioHistory.Kind.RULES;
import static org.allmenning.allocation.ScenarioHistory.Kind.UNDO;
import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.CutLineOutside;
import org.allmenning.allocation.NothingToUndo;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.ScenarioBefore;
import org.allmenning.allocation.ScenarioChange;
import org.allmenning.allocation.ScenarioHistory;
import org.allmenning.allocation.ScenarioHistory.Kind;
import org.allmenning.allocation.ScenarioRules;
import org.allmenning.allocation.UndoOvertaken;
import org.allmenning.allocation.Workbench;
import org.allmenning.allocation.method.AllocationMethod;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.DisqualifiedInCall;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/**
 * An officer works on a scenario: one call is one change and one transaction. Every change names the revision it was made
 * on, and is refused as a whole where somebody else was faster, where the scenario is confirmed, and where an amount cannot
 * stand. A scenario may exceed the frame; confirming it may not.
 *
 * <p>What is typed stands in the history of the scenario; the event log of the call tells when a method ran.
 */
@ApplicationScoped
public class ChangeScenario {

    private CaseAccess access;
    private Allocations allocations;
    private ScenarioHistory history;
    private Workbench workbench;
    private Instance<AllocationMethod> methods;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected ChangeScenario() {}

    @Inject
    public ChangeScenario(
            CaseAccess access,
            Allocations allocations,
            ScenarioHistory history,
            Workbench workbench,
            @Any Instance<AllocationMethod> methods,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.allocations = allocations;
        this.history = history;
        this.workbench = workbench;
        this.methods = methods;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * The amount of an application, spread over its sub-projects and years in proportion to what was asked for there.
     *
     * @throws org.allmenning.allocation.ProposalRefused for an amount that cannot stand
     * @throws org.allmenning.allocation.StaleAllocation if somebody else changed the scenario since
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public ScenarioChange propose(
            UUID scenarioId, long seenRevision, UUID submissionId, String typed, Language language) {
        return change(
                scenarioId,
                seenRevision,
                AMOUNT,
                Set.of(submissionId),
                (scenario, sight) -> scenario.propose(
                        Set.of(submissionId),
                        sight.readWhole(scenario, submissionId, typed, language),
                        actor.get().personId(),
                        clock.now()));
    }

    /**
     * The amount of one sub-project in one year; the others of the application stay. It keeps to the step of the call; the rounding
     * step of the scenario is for whole applications, of which an officer divides one by hand as it is fit.
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public ScenarioChange proposePart(
            UUID scenarioId,
            long seenRevision,
            UUID submissionId,
            int subProject,
            int year,
            String typed,
            Language language) {
        var place = new ProposedAmount(submissionId, subProject, year, typed);
        return change(scenarioId, seenRevision, AMOUNT, Set.of(submissionId), (scenario, sight) -> {
            var lines = scenario.lines().stream()
                    .filter(line -> line.submissionId().equals(submissionId))
                    .filter(line -> line.subProject() != subProject || line.year() != year)
                    .collect(Collectors.toList());
            lines.addAll(sight.read(List.of(place), language));
            scenario.propose(Set.of(submissionId), lines, actor.get().personId(), clock.now());
        });
    }

    /** Keeps an amount from every method, or gives it free again. */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public ScenarioChange lock(UUID scenarioId, long seenRevision, UUID submissionId, boolean locked) {
        return change(scenarioId, seenRevision, LOCK, Set.of(submissionId), (scenario, sight) -> {
            scenario.lock(submissionId, locked, actor.get().personId(), clock.now());
        });
    }

    /**
     * Draws the cut line.
     *
     * @param rows how many rows are above it; null takes it away
     * @throws CutLineOutside for fewer than none or more than there are
     * @throws DisqualifiedInCall for who does not see all rows: the line would lie elsewhere for others
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public ScenarioChange cutAfter(UUID scenarioId, long seenRevision, Integer rows) {
        return change(scenarioId, seenRevision, CUT_LINE, Set.of(), (scenario, sight) -> {
            requireComplete(sight);
            if (rows != null && (rows < 0 || rows > sight.size())) {
                throw new CutLineOutside(sight.size());
            }
            scenario.cutAfter(rows, actor.get().personId(), clock.now());
        });
    }

    /** Sets rounding step and minimum; amounts that stand stay as they are until a method runs. */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public ScenarioChange keepTo(UUID scenarioId, long seenRevision, String step, String minimum, Language language) {
        var rules = new ScenarioRules(step, minimum);
        return change(scenarioId, seenRevision, RULES, Set.of(), (scenario, sight) -> {
            var call = call(scenario);
            scenario.keepTo(
                    rules.readStep(call, language),
                    rules.readMinimum(call, language),
                    actor.get().personId(),
                    clock.now());
        });
    }

    /**
     * Runs a method over the rows.
     *
     * @param method its code
     * @throws NothingHere for a method that there is not
     * @throws DisqualifiedInCall for who does not see all rows, over all of which it decides
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public ScenarioChange run(UUID scenarioId, long seenRevision, String method) {
        var run = change(
                scenarioId,
                seenRevision,
                METHOD,
                Set.of(),
                new AtomicReference<>(),
                workbench::ranked,
                (scenario, sight) -> {
                    requireComplete(sight);
                    var chosen = methods.stream()
                            .filter(one -> one.code().equals(method))
                            .findFirst()
                            .orElseThrow(() -> NothingHere.because(method));
                    scenario.change(actor.get().personId(), clock.now());
                    var proposed = sight.proposal(scenario, chosen.propose(sight.task(scenario)));
                    allocations.putLines(scenario, proposed.submissions(), proposed.lines());
                });
        tell(scenarioId, method, run);
        return run;
    }

    /**
     * Takes back the newest change of the acting person that stands. Rows of applications that are gone meanwhile stay as they
     * are.
     *
     * @throws NothingToUndo where there is none
     * @throws UndoOvertaken if somebody else changed the same since
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public ScenarioChange undo(UUID scenarioId, long seenRevision) {
        var me = actor.get().personId();
        var undone = new AtomicReference<Long>();
        return change(scenarioId, seenRevision, UNDO, Set.of(), undone, workbench::unranked, (scenario, sight) -> {
            var last = history.lastOf(scenarioId, me).orElseThrow(NothingToUndo::new);
            if (history.since(scenarioId, last.number()).stream()
                    .filter(entry -> !entry.personId().equals(me))
                    .anyMatch(entry -> entry.before().overlaps(last.before()))) {
                throw new UndoOvertaken();
            }
            undone.set(last.number());
            var before = last.before().only(sight.submissions());
            scenario.restore(before, me, clock.now());
            allocations.putLines(scenario, before.submissions(), before.lines());
        });
    }

    private ScenarioChange change(
            UUID scenarioId,
            long seenRevision,
            Kind kind,
            Set<UUID> submissions,
            BiConsumer<Allocation, Workbench.Sight> deed) {
        return change(scenarioId, seenRevision, kind, submissions, new AtomicReference<>(), workbench::unranked, deed);
    }

    /** A case that the person may not see is refused first, whatever else stands in the way. */
    private ScenarioChange change(
            UUID scenarioId,
            long seenRevision,
            Kind kind,
            Set<UUID> submissions,
            AtomicReference<Long> undone,
            Function<FundingCall, Workbench.Sight> look,
            BiConsumer<Allocation, Workbench.Sight> deed) {
        var found = allocations.find(scenarioId).orElseThrow(() -> NothingHere.because(scenarioId));
        var call = access.call(found.callId());
        var scenario = allocations.forChange(scenarioId).orElseThrow();
        var sight = look.apply(call);
        submissions.forEach(sight::require);
        scenario.requireRevision(seenRevision);
        var whole = ScenarioBefore.whole(scenario);
        deed.accept(scenario, sight);
        allocations.write();
        var before = whole.changedIn(scenario);
        if (!before.isNothing() || undone.get() != null) {
            history.add(scenario, kind, before, undone.get());
        }
        var changed = new HashSet<>(before.submissions());
        changed.retainAll(sight.submissions());
        return new ScenarioChange(sight.state(scenario), Set.copyOf(changed));
    }

    private static void requireComplete(Workbench.Sight sight) {
        if (!sight.isComplete()) {
            throw new DisqualifiedInCall();
        }
    }

    private FundingCall call(Allocation scenario) {
        return access.call(scenario.callId());
    }

    private void tell(UUID scenarioId, String method, ScenarioChange run) {
        var scenario = allocations.find(scenarioId).orElseThrow();
        var call = call(scenario);
        deeds.fire(new Deed(
                call.id(),
                call.authorityId(),
                "allocationProposed",
                Map.of(
                        "scenario",
                        String.valueOf(scenario.number()),
                        "what",
                        method,
                        "total",
                        run.state().proposed().written())));
    }
}

package org.allmenning.allocation.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.Allocation;
import org.allmenning.allocation.AllocationView;
import org.allmenning.allocation.Allocations;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.PanelScenarios;
import org.allmenning.allocation.ScenarioAccess;
import org.allmenning.allocation.ScenarioTextTooLong;
import org.allmenning.allocation.Workbench;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** The scenarios of a call: looked at by all who decide and, where opened to it, by the panel; begun, copied and named by officers. */
@ApplicationScoped
public class KeepScenarios {

    private CaseAccess access;
    private ScenarioAccess scenarios;
    private FundingCalls calls;
    private Allocations allocations;
    private FrameLedger ledger;
    private Workbench workbench;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected KeepScenarios() {}

    @Inject
    public KeepScenarios(
            CaseAccess access,
            ScenarioAccess scenarios,
            FundingCalls calls,
            Allocations allocations,
            FrameLedger ledger,
            Workbench workbench,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.scenarios = scenarios;
        this.calls = calls;
        this.allocations = allocations;
        this.ledger = ledger;
        this.workbench = workbench;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** The workbench with one scenario; for reviewers one that is open to their panel. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR, REVIEWER})
    public AllocationView view(UUID scenarioId) {
        var scenario = scenarios.scenario(scenarioId);
        return workbench.of(access.call(scenario.callId())).view(scenario);
    }

    /** What the acting reviewer may read as one of a panel: call by call, none until all own scores of it are handed in. */
    @Transactional
    @AllowedFor(REVIEWER)
    public List<PanelScenarios> ofPanels() {
        var byCall = scenarios.ofPanels().stream()
                .collect(Collectors.groupingBy(Allocation::callId, LinkedHashMap::new, Collectors.toList()));
        var theirCalls = calls.byIds(byCall.keySet());
        return byCall.entrySet().stream()
                .map(entry -> new PanelScenarios(
                        entry.getKey(),
                        theirCalls.get(entry.getKey()).title(),
                        entry.getValue().stream()
                                .map(one -> new PanelScenarios.Opened(one.id(), one.number(), one.name()))
                                .toList()))
                .toList();
    }

    /**
     * Opens a scenario to the panel, or takes it back. Reviewers of the call then read it, each once all their scores are handed
     * in, and change nothing.
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void openToPanel(UUID scenarioId, boolean open) {
        var found = allocations.find(scenarioId).orElseThrow(() -> NothingHere.because(scenarioId));
        var call = access.call(found.callId());
        var scenario = allocations.forChange(scenarioId).orElseThrow();
        if (scenario.isOpenToPanel() != open) {
            scenario.openToPanel(open);
            tell(
                    call,
                    open ? "scenarioOpenedToPanel" : "scenarioTakenFromPanel",
                    Map.of("scenario", String.valueOf(scenario.number())));
        }
    }

    /** Begins one in which nobody gets anything yet. */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public UUID begin(UUID callId) {
        var call = access.call(callId);
        var scenario = new Allocation(
                UUID.randomUUID(),
                call,
                allocations.nextNumber(callId),
                actor.get().personId(),
                clock.now());
        allocations.add(scenario);
        tell(call, "scenarioBegun", Map.of("scenario", String.valueOf(scenario.number())));
        return scenario.id();
    }

    /**
     * Begins one with the amounts, locks and rules of another, which may be confirmed. Applications that hold money, and those
     * that are no longer there, are left out.
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public UUID copy(UUID scenarioId) {
        var original = allocations.find(scenarioId).orElseThrow(() -> NothingHere.because(scenarioId));
        var call = access.call(original.callId());
        var kept = new HashSet<>(workbench.standing(call));
        kept.removeAll(ledger.held(call).keySet());
        var copy = original.copy(
                UUID.randomUUID(),
                call,
                allocations.nextNumber(call.id()),
                kept,
                actor.get().personId(),
                clock.now());
        allocations.add(copy);
        tell(
                call,
                "scenarioCopied",
                Map.of("scenario", String.valueOf(copy.number()), "from", String.valueOf(original.number())));
        return copy.id();
    }

    /**
     * Names it and says what it is about; both may be empty.
     *
     * @throws ScenarioTextTooLong for more than there is room for
     * @throws org.allmenning.allocation.StaleAllocation if somebody else changed it since
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void describe(UUID scenarioId, long seenRevision, String name, String remark) {
        var found = allocations.find(scenarioId).orElseThrow(() -> NothingHere.because(scenarioId));
        var call = access.call(found.callId());
        var scenario = allocations.forChange(scenarioId).orElseThrow();
        scenario.requireRevision(seenRevision);
        scenario.describe(
                fitting("name", name, AllocationView.LONGEST_NAME),
                fitting("remark", remark, AllocationView.LONGEST_REMARK),
                actor.get().personId(),
                clock.now());
        tell(call, "scenarioNamed", Map.of("scenario", String.valueOf(scenario.number())));
    }

    private void tell(FundingCall call, String action, Map<String, String> details) {
        deeds.fire(new Deed(call.id(), call.authorityId(), action, details));
    }

    private static String fitting(String place, String text, int most) {
        var trimmed = text.strip();
        if (trimmed.length() > most) {
            throw new ScenarioTextTooLong(place, most);
        }
        return trimmed;
    }
}

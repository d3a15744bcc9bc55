package org.allmenning.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.Reviews;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.Role;

/**
 * Who reads which scenarios: those who decide read all of their authority. Its reviewers read what an officer opened to the
 * panel, each once all their own scores of the call are handed in, so that nobody scores with the result in view.
 */
@ApplicationScoped
public class ScenarioAccess {

    private static final Set<Role> WHO_DECIDE = Set.of(Role.CASE_OFFICER, Role.DECISION_MAKER, Role.AUDITOR);

    private CaseAccess access;
    private Allocations allocations;
    private Reviews reviews;
    private CurrentActor actor;

    protected ScenarioAccess() {}

    @Inject
    public ScenarioAccess(CaseAccess access, Allocations allocations, Reviews reviews, CurrentActor actor) {
        this.access = access;
        this.allocations = allocations;
        this.reviews = reviews;
        this.actor = actor;
    }

    /** @throws NothingHere where there is none that the acting person reads */
    public Allocation scenario(UUID scenarioId) {
        var scenario = allocations.find(scenarioId).orElseThrow(() -> NothingHere.because(scenarioId));
        access.call(scenario.callId());
        if (!decides() && !(scenario.isOpenToPanel() && handedIn().contains(scenario.callId()))) {
            throw NothingHere.forThisPerson();
        }
        return scenario;
    }

    /** Those of a call that the acting person may read, for who reads one of them, in the order of their numbers. */
    List<Allocation> besides(FundingCall call) {
        var all = allocations.ofCall(call.id());
        return decides() ? all : all.stream().filter(Allocation::isOpenToPanel).toList();
    }

    /** What the panels that the acting person sits in may read. */
    public List<Allocation> ofPanels() {
        var handedIn = handedIn();
        return handedIn.isEmpty() ? List.of() : allocations.openToPanels(handedIn);
    }

    private boolean decides() {
        return WHO_DECIDE.stream().anyMatch(actor.get()::holds);
    }

    private Set<UUID> handedIn() {
        return reviews.callsHandedIn(actor.get().personId(), actor.get().organisationId());
    }
}

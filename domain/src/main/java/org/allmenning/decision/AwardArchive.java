package org.allmenning.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.DeadlineClock;

/** Keeps the imported award lists of a call; the newest one stands. */
@ApplicationScoped
public class AwardArchive {

    private Decisions decisions;
    private DeadlineClock clock;

    protected AwardArchive() {}

    @Inject
    public AwardArchive(Decisions decisions, DeadlineClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @throws AlreadyPrepared if the call has decisions on submissions */
    public void replace(FundingCall call, List<ImportedAward> awards, UUID officer) {
        decisions.lockPreparing(call.id());
        if (decisions.ofCall(call.id()).stream().anyMatch(decision -> decision.kind() != DecisionKind.IMPORTED)) {
            throw new AlreadyPrepared();
        }
        decisions.currentImport(call.id()).ifPresent(decisions::supersede);
        var now = clock.now();
        var list = new AwardImport(UUID.randomUUID(), call, officer, now);
        decisions.add(list);
        awards.forEach(award ->
                decisions.add(Decision.imported(list, call, award, call.title().main(), officer, now)));
    }
}

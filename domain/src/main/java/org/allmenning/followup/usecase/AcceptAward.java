package org.allmenning.followup.usecase;

import static org.allmenning.shared.Role.LEAD_APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.decision.Decision;
import org.allmenning.decision.Decisions;
import org.allmenning.followup.Acceptance;
import org.allmenning.followup.Acceptances;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** The lead accepts an award, by someone entitled to. */
@ApplicationScoped
public class AcceptAward {

    private Decisions decisions;
    private Acceptances acceptances;
    private CaseStatuses statuses;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected AcceptAward() {}

    @Inject
    public AcceptAward(
            Decisions decisions,
            Acceptances acceptances,
            CaseStatuses statuses,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.decisions = decisions;
        this.acceptances = acceptances;
        this.statuses = statuses;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** @throws org.allmenning.application.StatusChangeNotAllowed unless an award waits to be accepted */
    @Transactional
    @AllowedFor(LEAD_APPLICANT)
    public void accept(UUID decisionId) {
        var decision = decisions.get(decisionId);
        if (!decision.isApproved() || !leads(decision)) {
            throw NothingHere.forThisPerson();
        }
        var applicationId = decision.applicationId().orElseThrow(() -> NothingHere.because(decisionId));
        statuses.move(applicationId, ApplicationStatus.ACCEPTED);
        acceptances.add(new Acceptance(decisionId, actor.get().personId(), clock.now()));
        deeds.fire(new Deed(
                applicationId, decision.authorityId(), "awardAccepted", Map.of("decision", decisionId.toString())));
    }

    private boolean leads(Decision decision) {
        return decision.parties()
                .get(0)
                .organisation()
                .filter(organisation -> actor.get().actsFor(organisation))
                .isPresent();
    }
}

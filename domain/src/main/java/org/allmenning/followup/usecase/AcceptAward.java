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
import org.allmenning.decision.DecisionDesk;
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

    private DecisionDesk desk;
    private Acceptances acceptances;
    private CaseStatuses statuses;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected AcceptAward() {}

    @Inject
    public AcceptAward(
            DecisionDesk desk,
            Acceptances acceptances,
            CaseStatuses statuses,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.desk = desk;
        this.acceptances = acceptances;
        this.statuses = statuses;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Accepts for the lead of the award.
     *
     * @throws org.allmenning.decision.DecisionSuperseded if a newer decision stands, or waits for approval
     * @throws org.allmenning.application.StatusChangeNotAllowed unless an award waits to be accepted
     */
    @Transactional
    @AllowedFor(LEAD_APPLICANT)
    public void accept(UUID decisionId) {
        var decision = desk.toAnswer(decisionId, actor.get());
        var applicationId = decision.applicationId().orElseThrow(() -> NothingHere.because(decisionId));
        statuses.move(applicationId, ApplicationStatus.ACCEPTED);
        acceptances.add(new Acceptance(decisionId, actor.get().personId(), clock.now()));
        deeds.fire(new Deed(
                applicationId, decision.authorityId(), "awardAccepted", Map.of("decision", decisionId.toString())));
    }
}

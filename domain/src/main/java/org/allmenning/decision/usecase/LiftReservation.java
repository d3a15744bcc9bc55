package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.DecisionSuperseded;
import org.allmenning.decision.Decisions;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** An officer notes that the council has decided for which an award was reserved. Where it never does, the award lapses. */
@ApplicationScoped
public class LiftReservation {

    private Decisions decisions;
    private CaseAccess access;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected LiftReservation() {}

    @Inject
    public LiftReservation(
            Decisions decisions, CaseAccess access, CurrentActor actor, DeadlineClock clock, Event<Deed> deeds) {
        this.decisions = decisions;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Notes it once; also after the last day for it, as long as no new decision is prepared.
     *
     * @param day on which the council decided, or null where nothing was entered
     * @throws org.allmenning.decision.NoReservation for an award without one, and once it is lifted
     * @throws DecisionSuperseded if a newer decision stands, or waits for approval
     * @throws org.allmenning.decision.TermsRefused without a day, and for one that has not come
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void lift(UUID decisionId, LocalDate day) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        if (decisions.isSuperseded(decisionId)) {
            throw new DecisionSuperseded(decision.project());
        }
        var call = access.call(decision.callId());
        var now = clock.now();
        var lifted = decisions.lifts(List.of(decisionId)).containsKey(decisionId);
        decisions.add(decision.lifted(
                day,
                lifted,
                actor.get().personId(),
                now,
                now.atZone(call.timeZone()).toLocalDate()));
        deeds.fire(new Deed(
                decision.applicationId().orElseThrow(),
                decision.authorityId(),
                "reservationLifted",
                Map.of("decision", decisionId.toString(), "day", day.toString())));
    }
}

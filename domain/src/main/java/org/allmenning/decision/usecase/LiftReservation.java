package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionChanged;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.NewerThanReservation;
import org.allmenning.decision.ReservationLift;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/**
 * An officer notes that the council has decided for which an award was reserved, or that this was noted wrongly. Where it never
 * does, the award lapses.
 */
@ApplicationScoped
public class LiftReservation {

    private Decisions decisions;
    private Submissions submissions;
    private CaseAccess access;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected LiftReservation() {}

    @Inject
    public LiftReservation(
            Decisions decisions,
            Submissions submissions,
            CaseAccess access,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Notes it; also after the last day for it, as long as no new decision is prepared. A day that is noted already can be corrected;
     * noting the same day twice changes nothing.
     *
     * @param seen how many notes there were when the officer read them, from 0
     * @param day on which the council decided, or null where nothing was entered
     * @throws org.allmenning.decision.NoReservation for an award without one
     * @throws NewerThanReservation if a newer decision stands, or waits for approval
     * @throws DecisionChanged if somebody noted something else since
     * @throws org.allmenning.decision.TermsRefused without a day, for one that has not come, and for one before the application was
     *     sent in
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void lift(UUID decisionId, int seen, LocalDate day) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        var submission = submission(decision);
        var last = last(decision);
        if (last.flatMap(ReservationLift::liftedOn)
                .filter(noted -> noted.equals(day))
                .isPresent()) {
            return;
        }
        requireSeen(decision, last, seen);
        var zone = access.call(decision.callId()).timeZone();
        var now = clock.now();
        var lift = decision.lifted(
                day,
                last.orElse(null),
                sentInWithout(submission.applicationId(), zone),
                actor.get().personId(),
                now,
                now.atZone(zone).toLocalDate());
        decisions.add(lift);
        tell(
                decision,
                "reservationLifted",
                Map.of("day", lift.liftedOn().orElseThrow().toString()));
    }

    /**
     * Notes that the council has not decided after all: the award waits for it again, and lapses where the last day has passed.
     * Where no day is noted, nothing changes.
     *
     * @param seen how many notes there were when the officer read them, from 0
     * @throws org.allmenning.decision.NoReservation for an award without one
     * @throws NewerThanReservation if a newer decision stands, or waits for approval
     * @throws DecisionChanged if somebody noted something else since
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void takeBack(UUID decisionId, int seen) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        submission(decision);
        var last = last(decision);
        var lifted = last.flatMap(ReservationLift::liftedOn);
        if (lifted.isEmpty()) {
            return;
        }
        requireSeen(decision, last, seen);
        decisions.add(decision.notLifted(last.orElseThrow(), actor.get().personId(), clock.now()));
        tell(decision, "reservationNotLifted", Map.of("day", lifted.get().toString()));
    }

    /** The day of the first version that says so, or null: the council may have decided before a later one. */
    private LocalDate sentInWithout(UUID applicationId, ZoneId zone) {
        return submissions.of(applicationId).stream()
                .filter(version -> version.application().hasCouncilReservation())
                .map(Submission::submittedAt)
                .min(Comparator.naturalOrder())
                .map(moment -> moment.atZone(zone).toLocalDate())
                .orElse(null);
    }

    private Submission submission(Decision decision) {
        return access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decision.id())));
    }

    private Optional<ReservationLift> last(Decision decision) {
        if (decisions.isSuperseded(decision.id())) {
            throw new NewerThanReservation(decision.project());
        }
        return Optional.ofNullable(decisions.lifts(List.of(decision.id())).get(decision.id()));
    }

    private static void requireSeen(Decision decision, Optional<ReservationLift> last, int seen) {
        if (last.map(ReservationLift::revision).orElse(0) != seen) {
            throw new DecisionChanged(decision.project());
        }
    }

    private void tell(Decision decision, String action, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("decision", decision.id().toString());
        deeds.fire(new Deed(decision.applicationId().orElseThrow(), decision.authorityId(), action, details));
    }
}

package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionCause;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.NotToBeSuperseded;
import org.allmenning.decision.Reconsideration;
import org.allmenning.decision.TermsRefused;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/**
 * An officer prepares a decision that takes the place of an earlier one: a correction, because an appeal was upheld, because
 * money came free, or because a reservation was not lifted in time.
 */
@ApplicationScoped
public class SupersedeDecision {

    /** A rejection, a dismissal, an award that its lead has not answered, and one that lapsed: there is an appeal against each. */
    private static final Set<ApplicationStatus> UNANSWERED = EnumSet.of(
            ApplicationStatus.REJECTED,
            ApplicationStatus.DISMISSED,
            ApplicationStatus.AWARDED,
            ApplicationStatus.TERMINATED);

    /** An award lapses whether its lead has accepted it or not: accepting lifts no reservation. */
    private static final Set<ApplicationStatus> AWARDS =
            EnumSet.of(ApplicationStatus.AWARDED, ApplicationStatus.ACCEPTED);

    private CaseAccess access;
    private Decisions decisions;
    private DecisionDesk desk;
    private CaseStatuses statuses;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected SupersedeDecision() {}

    @Inject
    public SupersedeDecision(
            CaseAccess access,
            Decisions decisions,
            DecisionDesk desk,
            CaseStatuses statuses,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.decisions = decisions;
        this.desk = desk;
        this.statuses = statuses;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Prepares the new decision; the earlier one stands until another person approves this one.
     *
     * @param language in which amounts were typed
     * @return the id of the new decision
     * @throws NotToBeSuperseded unless it is an approved award, rejection or dismissal in whose place nothing is prepared yet
     * @throws TermsRefused with the field that cannot stand; about the cause, for an award that does not lapse
     * @throws org.allmenning.decision.ReasonsMissing where the law asks for reasons and there are none
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public UUID prepare(UUID decisionId, Reconsideration entry, Language language) {
        var earlier = decisions.getForChange(List.of(decisionId)).get(0);
        var submission = access.submission(earlier.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        if (entry.cause() == null || !entry.cause().isForOfficers()) {
            throw TermsRefused.causeMissing();
        }
        var lapses = entry.cause() == DecisionCause.LAPSED;
        if (decisions.isSuperseded(decisionId)
                || !(lapses ? AWARDS : UNANSWERED).contains(statuses.of(submission.applicationId()))) {
            throw new NotToBeSuperseded(earlier.project());
        }
        var call = access.call(earlier.callId());
        if (lapses) {
            var today = clock.now().atZone(call.timeZone()).toLocalDate();
            earlier.requireLapsed(desk.isReserved(earlier), today);
        }
        var next = earlier.supersededBy(
                entry.cause(),
                call,
                submission,
                desk.parties(call, submission.application()),
                lapses ? List.of() : desk.lines(call, submission, entry, language),
                null,
                entry.reasons(),
                actor.get().personId(),
                clock.now());
        desk.keepReservation(call, next);
        decisions.add(next);
        tell(next, "decisionPrepared");
        return next.id();
    }

    /**
     * Drops a new decision that is not approved, so that the one it was to supersede goes on standing; or a dismissal, so that the
     * application is assessed after all.
     *
     * @throws org.allmenning.decision.AlreadyApproved once it stands
     * @throws NotToBeSuperseded for a first award or rejection: that one is changed, not dropped
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void drop(UUID decisionId) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        decision.requireDroppable();
        decisions.remove(decision);
        tell(decision, "decisionDropped");
    }

    private void tell(Decision decision, String action) {
        deeds.fire(new Deed(
                decision.applicationId().orElseThrow(),
                decision.authorityId(),
                action,
                Map.of("kind", decision.kind().name(), "decision", decision.id().toString())));
    }
}

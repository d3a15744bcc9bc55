package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.Reconsideration;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;

/**
 * An officer changes the amounts of a decision that nobody has approved, such as one that was sent back for them. The confirmed
 * allocation stays readable as it was; the frame follows the decision.
 */
@ApplicationScoped
public class AmendDecision {

    private CaseAccess access;
    private Decisions decisions;
    private DecisionDesk desk;
    private FrameLedger ledger;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected AmendDecision() {}

    @Inject
    public AmendDecision(
            CaseAccess access,
            Decisions decisions,
            DecisionDesk desk,
            FrameLedger ledger,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.decisions = decisions;
        this.desk = desk;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Gives other amounts; none at all are a rejection. The payment plan is proposed anew, other terms stay where there are some. Who
     * does so has prepared the decision, and cannot approve it.
     *
     * @param entry its cause is not read
     * @param read when what the officer changes was prepared
     * @param language in which amounts were typed
     * @throws org.allmenning.decision.DecisionChanged if somebody changed it since
     * @throws org.allmenning.decision.AlreadyApproved once it stands
     * @throws org.allmenning.decision.NotToBeAmended for a dismissal, and for what is to supersede another: that is dropped instead
     * @throws org.allmenning.decision.TermsRefused with the field that cannot stand
     * @throws org.allmenning.decision.ReasonsMissing where the law asks for reasons and there are none
     * @throws org.allmenning.allocation.FrameExceeded if less is left of the frame
     * @throws org.allmenning.allocation.YearExceeded if less is left of it in a year
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void amend(UUID decisionId, Reconsideration entry, Instant read, Language language) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        var submission = access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        decision.requireRead(read);
        var call = access.call(decision.callId());
        var person = actor.get().personId();
        decision.amend(
                desk.lines(call, submission, entry, language), entry.reasons(), call, submission, person, clock.now());
        settle(call, submission, decision);
        deeds.fire(new Deed(
                decision.applicationId().orElseThrow(),
                decision.authorityId(),
                "decisionAmended",
                Map.of(
                        "decision",
                        decision.id().toString(),
                        "total",
                        decision.awarded(call).written())));
    }

    /** What was reserved for the decision goes back to the frame, and what it gives now comes out of it. */
    private void settle(FundingCall call, Submission submission, Decision decision) {
        var person = actor.get().personId();
        var now = clock.now();
        Optional.ofNullable(ledger.heldByYear(call).get(submission.id()))
                .ifPresent(held -> ledger.release(call, submission.id(), held, person, now));
        if (decision.kind().isAward()) {
            ledger.reserve(call, null, Map.of(submission.id(), decision.awardedPerYear(call)), person, now);
        }
    }
}

package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.LEAD_APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.decision.AwardDeclined;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.Decisions;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** The lead says no to an award. The money goes back to the frame at once; there is no way back from it. */
@ApplicationScoped
public class DeclineAward {

    private Decisions decisions;
    private DecisionDesk desk;
    private Submissions submissions;
    private FundingCalls calls;
    private FrameLedger ledger;
    private CaseStatuses statuses;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<AwardDeclined> declined;
    private Event<Deed> deeds;

    protected DeclineAward() {}

    @Inject
    public DeclineAward(
            Decisions decisions,
            DecisionDesk desk,
            Submissions submissions,
            FundingCalls calls,
            FrameLedger ledger,
            CaseStatuses statuses,
            CurrentActor actor,
            DeadlineClock clock,
            Event<AwardDeclined> declined,
            Event<Deed> deeds) {
        this.decisions = decisions;
        this.desk = desk;
        this.submissions = submissions;
        this.calls = calls;
        this.ledger = ledger;
        this.statuses = statuses;
        this.actor = actor;
        this.clock = clock;
        this.declined = declined;
        this.deeds = deeds;
    }

    /**
     * Declines for the lead of the award.
     *
     * @param reason may be empty
     * @throws org.allmenning.decision.DecisionSuperseded if a newer decision stands, or waits for approval
     * @throws org.allmenning.decision.NotToBeSuperseded for what is no award
     * @throws org.allmenning.application.StatusChangeNotAllowed unless an award waits for an answer
     */
    @Transactional
    @AllowedFor(LEAD_APPLICANT)
    public void decline(UUID decisionId, String reason) {
        var award = desk.toAnswer(decisionId, actor.get());
        var submission = submissions.get(award.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        statuses.move(submission.applicationId(), ApplicationStatus.DECLINED);
        giveBack(award, submission, reason);
    }

    private void giveBack(Decision award, Submission submission, String reason) {
        var call = calls.get(award.callId());
        var person = actor.get().personId();
        var now = clock.now();
        decisions.add(award.declined(submission, desk.parties(call, submission.application()), reason, person, now));
        ledger.release(call, submission.id(), award.awardedPerYear(call), person, now);
        declined.fire(new AwardDeclined(
                call.id(),
                submission.applicationId(),
                award.authorityId(),
                award.project(),
                award.awarded(call),
                reason == null ? "" : reason.strip()));
        deeds.fire(new Deed(
                submission.applicationId(),
                award.authorityId(),
                "awardDeclined",
                Map.of(
                        "decision",
                        award.id().toString(),
                        "amount",
                        award.awarded(call).written())));
    }
}

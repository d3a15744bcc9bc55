package org.allmenning.followup.usecase;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.LEAD_APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.Decisions;
import org.allmenning.followup.Acceptance;
import org.allmenning.followup.Acceptances;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;

/** The lead accepts an award, by someone entitled to. */
@ApplicationScoped
public class AcceptAward {

    private Decisions decisions;
    private DecisionDesk desk;
    private FundingCalls calls;
    private Acceptances acceptances;
    private CaseStatuses statuses;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected AcceptAward() {}

    @Inject
    public AcceptAward(
            Decisions decisions,
            DecisionDesk desk,
            FundingCalls calls,
            Acceptances acceptances,
            CaseStatuses statuses,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.decisions = decisions;
        this.desk = desk;
        this.calls = calls;
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
     * @throws org.allmenning.decision.TooLateToAccept after the last day for it
     * @throws org.allmenning.application.StatusChangeNotAllowed unless an award waits to be accepted
     */
    @Transactional
    @AllowedFor(LEAD_APPLICANT)
    public void accept(UUID decisionId) {
        var decision = desk.toAnswer(decisionId, actor.get());
        var applicationId = decision.applicationId().orElseThrow(() -> NothingHere.because(decisionId));
        decision.requireAcceptable(today(decision));
        statuses.move(applicationId, ApplicationStatus.ACCEPTED);
        acceptances.add(new Acceptance(decisionId, actor.get().personId(), clock.now()));
        deeds.fire(new Deed(
                applicationId, decision.authorityId(), "awardAccepted", Map.of("decision", decisionId.toString())));
    }

    /**
     * Whether the last day for accepting an award has passed; who reads the award learns it before the lead answers.
     *
     * @throws NothingHere for whoever acts neither for its lead nor for a partner
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public boolean isTooLate(UUID decisionId) {
        var decision = decisions.get(decisionId);
        var takesPart = decision.parties().stream()
                .flatMap(party -> party.organisation().stream())
                .anyMatch(actor.get()::actsFor);
        if (!decision.isApproved() || !takesPart) {
            throw NothingHere.forThisPerson();
        }
        return decision.kind().isAward() && !decision.isAcceptableOn(today(decision));
    }

    private LocalDate today(Decision award) {
        return clock.now().atZone(calls.get(award.callId()).timeZone()).toLocalDate();
    }
}

package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.CallNotAnnounced;
import org.allmenning.decision.CasesNotDecided;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.DecisionsStillOpen;
import org.allmenning.decision.NothingToPublish;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.submission.Submissions;

/** Makes the public page of a call's awards. */
@ApplicationScoped
public class PublishAwards {

    private CaseAccess access;
    private CaseStatuses statuses;
    private Submissions submissions;
    private Decisions decisions;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected PublishAwards() {}

    @Inject
    public PublishAwards(
            CaseAccess access,
            CaseStatuses statuses,
            Submissions submissions,
            Decisions decisions,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.statuses = statuses;
        this.submissions = submissions;
        this.decisions = decisions;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Publishes what stands now; once published, the page follows every later decision, and publishing again changes nothing.
     *
     * @throws CallNotAnnounced for a call that is not published itself: nobody could open the page
     * @throws DecisionsStillOpen while a decision waits for approval
     * @throws CasesNotDecided while an application that was sent in has no decision, also one that was returned for completion
     * @throws NothingToPublish while nothing was decided
     */
    @Transactional
    @AllowedFor(DECISION_MAKER)
    public void publish(UUID callId) {
        var call = access.call(callId);
        if (!call.isPublished()) {
            throw new CallNotAnnounced();
        }
        var heads = decisions.headsOfCall(callId);
        var open = (int) decisions.ofCall(callId).stream()
                .filter(decision -> decision.kind() != DecisionKind.DISMISSAL)
                .filter(decision -> !decision.isApproved())
                .count();
        if (open > 0) {
            throw new DecisionsStillOpen(open);
        }
        requireDecided(callId);
        if (heads.stream().allMatch(decision -> decision.kind() == DecisionKind.DISMISSAL)) {
            throw new NothingToPublish();
        }
        if (decisions.publish(callId, actor.get().personId(), clock.now())) {
            deeds.fire(new Deed(
                    callId, call.authorityId(), "awardsPublished", Map.of("decisions", String.valueOf(heads.size()))));
        }
    }

    private void requireDecided(UUID callId) {
        var undecided = statuses.ofCall(callId).entrySet().stream()
                .filter(application -> application.getValue().awaitsDecision())
                .collect(Collectors.groupingBy(
                        application -> application.getValue() == ApplicationStatus.RETURNED,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        if (undecided.containsKey(false)) {
            throw CasesNotDecided.withAuthority(undecided.get(false).size(), titles(callId, undecided.get(false)));
        }
        if (undecided.containsKey(true)) {
            throw CasesNotDecided.returned(undecided.get(true).size(), titles(callId, undecided.get(true)));
        }
    }

    /** Without those that the person is disqualified from. */
    private List<String> titles(UUID callId, Set<UUID> applications) {
        var barred = access.barred();
        return submissions.newestOfCall(callId).stream()
                .filter(submission -> applications.contains(submission.applicationId()))
                .filter(submission -> !barred.contains(submission.applicationId()))
                .map(submission -> submission.application().title())
                .toList();
    }
}

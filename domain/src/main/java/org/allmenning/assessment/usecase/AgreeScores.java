package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.ConsensusEntry;
import org.allmenning.assessment.Panel;
import org.allmenning.assessment.PanelClosed;
import org.allmenning.assessment.PanelDesk;
import org.allmenning.assessment.PanelDraft;
import org.allmenning.assessment.PanelView;
import org.allmenning.assessment.RankingUse;
import org.allmenning.assessment.Reviews;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** The panel compares what the reviewers handed in, agrees on points where they differ, and an officer writes it down. */
@ApplicationScoped
public class AgreeScores {

    private CaseAccess access;
    private PanelDesk desk;
    private Reviews reviews;
    private Submissions submissions;
    private CaseStatuses statuses;
    private FundingCalls calls;
    private RankingUse use;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected AgreeScores() {}

    @Inject
    public AgreeScores(
            CaseAccess access,
            PanelDesk desk,
            Reviews reviews,
            Submissions submissions,
            CaseStatuses statuses,
            FundingCalls calls,
            RankingUse use,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.desk = desk;
        this.reviews = reviews;
        this.submissions = submissions;
        this.statuses = statuses;
        this.calls = calls;
        this.use = use;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** A case with everything its reviewers handed in, and nothing that they did not. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public PanelView view(UUID submissionId) {
        return desk.of(access.submission(submissionId));
    }

    /**
     * Keeps what the acting officer typed, usable or not, without setting it: it counts in no total, and nobody else sees it. What
     * is set already needs no keeping, also when it arrives late.
     *
     * @param seen the state of the panel that the page showed
     * @throws org.allmenning.assessment.ScoresUnusable only for texts that are too long
     * @throws PanelClosed unless the case is being assessed
     * @throws org.allmenning.assessment.ScoresInUse once money was given by the ranking of the call
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void keep(UUID submissionId, long seen, Collection<ConsensusEntry> entries, String minutes) {
        var submission = openForChange(submissionId);
        var kept = reviews.panelDraft(submissionId, actor.get().personId());
        if (reviews.panelOf(submissionId)
                .filter(panel -> panel.holds(entries, minutes))
                .isPresent()) {
            kept.ifPresent(reviews::remove);
            return;
        }
        var draft = kept.orElseGet(() -> new PanelDraft(submission, actor.get().personId()));
        draft.keep(entries, minutes, calls.get(submission.callId()).criteria(), seen, clock.now());
        reviews.add(draft);
    }

    /**
     * Replaces what the panel agreed on and its minutes. A criterion left empty goes back to the reviewers' mean.
     *
     * @param seen the state of the panel that the page showed
     * @throws org.allmenning.assessment.ScoresUnusable naming each place that cannot be used
     * @throws org.allmenning.assessment.PanelChanged if somebody set points since
     * @throws PanelClosed unless the case is being assessed
     * @throws org.allmenning.assessment.ScoresInUse once money was given by the ranking of the call
     * @throws org.allmenning.submission.NewerVersionExists for an earlier version
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void agree(UUID submissionId, long seen, Collection<ConsensusEntry> entries, String minutes) {
        var submission = openForChange(submissionId);
        var panel = reviews.panelOf(submissionId).orElseGet(() -> new Panel(submission));
        panel.requireSeen(seen);
        panel.agree(
                entries, minutes, calls.get(submission.callId()), actor.get().personId(), clock.now());
        reviews.add(panel);
        reviews.panelDraft(submissionId, actor.get().personId()).ifPresent(reviews::remove);
        deeds.fire(new Deed(
                submission.applicationId(),
                submission.authorityId(),
                "panelAgreed",
                panel.scores().stream()
                        .collect(Collectors.toMap(
                                one -> one.criterion(), one -> String.valueOf(one.halfPoints() / 2.0)))));
    }

    private Submission openForChange(UUID submissionId) {
        var submission = access.submission(submissionId);
        submissions.requireNewest(submission);
        PanelClosed.refuse(statuses.of(submission.applicationId()));
        reviews.lockPanel(submissionId);
        use.requireRankingUnused(submission.callId());
        return submission;
    }
}

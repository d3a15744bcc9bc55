package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.Milestones;
import org.allmenning.decision.Milestones.Counts;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;

/** Everybody in an authority sees how far its calls have come and whose turn it is: counts, nothing of a case. */
@ApplicationScoped
public class FollowCalls {

    private CaseAccess access;
    private FundingCalls calls;
    private CallBoard board;
    private Milestones milestones;
    private CurrentActor actor;

    protected FollowCalls() {}

    @Inject
    public FollowCalls(
            CaseAccess access, FundingCalls calls, CallBoard board, Milestones milestones, CurrentActor actor) {
        this.access = access;
        this.calls = calls;
        this.board = board;
        this.milestones = milestones;
        this.actor = actor;
    }

    /** The calls of the acting person's authority. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, REVIEWER, ADMINISTRATOR, AUDITOR})
    public List<CallProgress> ofOwnAuthority() {
        return progress(calls.ofAuthority(actor.get().organisationId()));
    }

    /** @throws org.allmenning.shared.NothingHere for a call of another authority */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, REVIEWER, ADMINISTRATOR, AUDITOR})
    public CallProgress of(UUID callId) {
        return progress(List.of(access.call(callId))).get(0);
    }

    private List<CallProgress> progress(Collection<FundingCall> found) {
        var byId = found.stream().collect(Collectors.toMap(FundingCall::id, Function.identity()));
        var counts = milestones.of(byId.keySet());
        return board.overviews(found).stream()
                .map(overview -> {
                    Counts of = counts.get(overview.id());
                    return new CallProgress(
                            overview,
                            of.applications(),
                            of.unassigned(),
                            of.reviews(),
                            of.reviewsHandedIn(),
                            of.proposed(),
                            of.confirmed(),
                            of.prepared(),
                            of.approved(),
                            of.imported(),
                            of.publishedAt() == null
                                    ? null
                                    : of.publishedAt()
                                            .atZone(byId.get(overview.id()).timeZone()));
                })
                .toList();
    }
}

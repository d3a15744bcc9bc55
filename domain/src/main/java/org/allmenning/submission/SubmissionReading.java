package org.allmenning.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmenning.application.CaseStatuses;
import org.allmenning.application.Withdrawals;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCalls;

/** Lays a submission out for reading; whoever asks has been let in already. */
@ApplicationScoped
public class SubmissionReading {

    private FundingCalls calls;
    private CallBoard board;
    private CaseStatuses statuses;
    private Withdrawals withdrawals;

    protected SubmissionReading() {}

    @Inject
    public SubmissionReading(FundingCalls calls, CallBoard board, CaseStatuses statuses, Withdrawals withdrawals) {
        this.calls = calls;
        this.board = board;
        this.statuses = statuses;
        this.withdrawals = withdrawals;
    }

    /** What the rules of its time say of it, and what was filled in beside its budget. */
    public CaseCheck check(Submission submission) {
        return CaseCheck.of(submission, board.overview(calls.get(submission.callId())));
    }

    public SubmissionView of(Submission submission) {
        var call = calls.get(submission.callId());
        return new SubmissionView(
                submission.id(),
                submission.applicationId(),
                board.overview(call),
                submission.receipt(call),
                statuses.of(submission.applicationId()),
                submission.application(),
                withdrawals
                        .of(submission.applicationId())
                        .map(withdrawal -> new SubmissionView.Withdrawn(
                                withdrawal.withdrawnAt().atZone(call.timeZone()), withdrawal.reason()))
                        .orElse(null));
    }
}

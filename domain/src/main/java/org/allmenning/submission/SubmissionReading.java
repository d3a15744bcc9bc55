package org.allmenning.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmenning.application.AttachmentStore;
import org.allmenning.application.CaseStatuses;
import org.allmenning.application.Withdrawals;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.Download;

/** Lays a submission out for reading; whoever asks has been let in already. */
@ApplicationScoped
public class SubmissionReading {

    private FundingCalls calls;
    private CallBoard board;
    private CaseStatuses statuses;
    private Withdrawals withdrawals;
    private AttachmentStore store;

    protected SubmissionReading() {}

    @Inject
    public SubmissionReading(
            FundingCalls calls,
            CallBoard board,
            CaseStatuses statuses,
            Withdrawals withdrawals,
            AttachmentStore store) {
        this.calls = calls;
        this.board = board;
        this.statuses = statuses;
        this.withdrawals = withdrawals;
        this.store = store;
    }

    /** A file that was sent in, with what is in it. */
    public Download file(Submission submission, UUID attachmentId) {
        var file = submission.application().attachment(attachmentId);
        return new Download(file.name(), file.mediaType(), store.get(file.sha256()));
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

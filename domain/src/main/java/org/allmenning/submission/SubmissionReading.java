package org.allmenning.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.Attachment;
import org.allmenning.application.AttachmentStore;
import org.allmenning.application.Attachments;
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
    private Attachments attachments;
    private Submissions submissions;

    protected SubmissionReading() {}

    @Inject
    public SubmissionReading(
            FundingCalls calls,
            CallBoard board,
            CaseStatuses statuses,
            Withdrawals withdrawals,
            AttachmentStore store,
            Attachments attachments,
            Submissions submissions) {
        this.calls = calls;
        this.board = board;
        this.statuses = statuses;
        this.withdrawals = withdrawals;
        this.store = store;
        this.attachments = attachments;
        this.submissions = submissions;
    }

    /** A file that was sent in, with what is in it. */
    public Download file(Submission submission, UUID attachmentId) {
        var file = submission.application().attachment(attachmentId);
        return new Download(file.name(), file.mediaType(), store.get(file.sha256()));
    }

    /** The files that were sent in, with whoever put them in and the version in which each came. */
    public List<SentFile> files(Submission submission) {
        var files = submission.application().attachments();
        if (files.isEmpty()) {
            return List.of();
        }
        var zone = calls.get(submission.callId()).timeZone();
        var versions = submissions.of(submission.applicationId());
        var known = attachments.everOf(submission.applicationId()).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        return files.stream()
                .map(file -> SentFile.of(file, Optional.ofNullable(known.get(file.id())), versions, submission, zone))
                .toList();
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

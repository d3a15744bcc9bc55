package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseList;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.submission.SubmissionView;

/** Officers, decision-makers and auditors read the applications of their authority's calls, once submitted. */
@ApplicationScoped
public class ViewCases {

    private CaseAccess access;
    private CaseList list;
    private FundingCalls calls;
    private CallBoard board;
    private CaseStatuses statuses;

    protected ViewCases() {}

    @Inject
    public ViewCases(CaseAccess access, CaseList list, FundingCalls calls, CallBoard board, CaseStatuses statuses) {
        this.access = access;
        this.list = list;
        this.calls = calls;
        this.board = board;
        this.statuses = statuses;
    }

    /** All applications of a call, ranked; those that the person may not handle are left out. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<CaseRow> ofCall(UUID callId) {
        return list.of(access.call(callId));
    }

    /** Who handles a submission, and how far each has come. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<CaseRow.ReviewState> reviewers(UUID submissionId) {
        return list.reviewers(access.submission(submissionId));
    }

    /** One submission in full. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public SubmissionView submission(UUID submissionId) {
        var submission = access.submission(submissionId);
        var call = calls.get(submission.callId());
        return new SubmissionView(
                submission.id(),
                submission.applicationId(),
                board.overview(call),
                submission.receipt(call),
                statuses.of(submission.applicationId()),
                submission.application());
    }
}

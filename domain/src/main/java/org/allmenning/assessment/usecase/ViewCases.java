package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseList;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Download;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.SentFile;
import org.allmenning.submission.SubmissionReading;
import org.allmenning.submission.SubmissionView;
import org.allmenning.submission.Submissions;
import org.allmenning.submission.VersionComparison;
import org.allmenning.submission.VersionDifferences;

/** Officers, decision-makers and auditors read the applications of their authority's calls, once submitted. */
@ApplicationScoped
public class ViewCases {

    private CaseAccess access;
    private CaseList list;
    private FundingCalls calls;
    private SubmissionReading reading;
    private Submissions submissions;
    private VersionComparison comparison;

    protected ViewCases() {}

    @Inject
    public ViewCases(
            CaseAccess access,
            CaseList list,
            FundingCalls calls,
            SubmissionReading reading,
            Submissions submissions,
            VersionComparison comparison) {
        this.access = access;
        this.list = list;
        this.calls = calls;
        this.reading = reading;
        this.submissions = submissions;
        this.comparison = comparison;
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
        return reading.of(access.submission(submissionId));
    }

    /** A file that was sent in, with what is in it. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public Download attachment(UUID submissionId, UUID attachmentId) {
        return reading.file(access.submission(submissionId), attachmentId);
    }

    /** The files that were sent in, with whoever put them in and the version in which each came. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<SentFile> files(UUID submissionId) {
        return reading.files(access.submission(submissionId));
    }

    /** All versions of the application, newest first. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<Receipt> versions(UUID submissionId) {
        var submission = access.submission(submissionId);
        var call = calls.get(submission.callId());
        return submissions.of(submission.applicationId()).stream()
                .map(version -> version.receipt(call))
                .toList();
    }

    /**
     * What changed from an earlier version to this one.
     *
     * @param fromVersion its number, or 0 for the one before
     * @throws org.allmenning.shared.NothingHere if there is no such earlier version
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public VersionDifferences differences(UUID submissionId, int fromVersion) {
        return comparison.of(access.submission(submissionId), fromVersion);
    }
}

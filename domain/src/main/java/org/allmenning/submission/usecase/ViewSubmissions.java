package org.allmenning.submission.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Download;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.SubmissionReading;
import org.allmenning.submission.SubmissionView;
import org.allmenning.submission.Submissions;
import org.allmenning.submission.VersionComparison;
import org.allmenning.submission.VersionDifferences;

/** Lead and partners read what was sent in. The authority reads it through the rooms that follow. */
@ApplicationScoped
public class ViewSubmissions {

    private ApplicationAccess access;
    private Submissions submissions;
    private FundingCalls calls;
    private SubmissionReading reading;
    private VersionComparison comparison;

    protected ViewSubmissions() {}

    @Inject
    public ViewSubmissions(
            ApplicationAccess access,
            Submissions submissions,
            FundingCalls calls,
            SubmissionReading reading,
            VersionComparison comparison) {
        this.access = access;
        this.submissions = submissions;
        this.calls = calls;
        this.reading = reading;
        this.comparison = comparison;
    }

    /** The receipts of an application, newest first; none while it is a first draft. */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<Receipt> receipts(UUID applicationId) {
        var application = access.forReading(applicationId);
        var call = calls.get(application.callId());
        return submissions.of(applicationId).stream()
                .map(submission -> submission.receipt(call))
                .toList();
    }

    /** @throws org.allmenning.shared.NothingHere unless the acting organisation takes part */
    @Transactional
    @AllowedFor(APPLICANT)
    public SubmissionView view(UUID submissionId) {
        var submission = submissions.get(submissionId);
        access.forReading(submission.applicationId());
        return reading.of(submission);
    }

    /**
     * What changed from an earlier version to this one.
     *
     * @param fromVersion its number, or 0 for the one before
     * @throws org.allmenning.shared.NothingHere if there is no such earlier version
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public VersionDifferences differences(UUID submissionId, int fromVersion) {
        var submission = submissions.get(submissionId);
        access.forReading(submission.applicationId());
        return comparison.of(submission, fromVersion);
    }

    /** A file that was sent in, with what is in it. */
    @Transactional
    @AllowedFor(APPLICANT)
    public Download attachment(UUID submissionId, UUID attachmentId) {
        var submission = submissions.get(submissionId);
        access.forReading(submission.applicationId());
        return reading.file(submission, attachmentId);
    }

    /** The canonical form over which the receipt's hash goes, to be recomputed anywhere. */
    @Transactional
    @AllowedFor(APPLICANT)
    public String canonicalForm(UUID submissionId) {
        var submission = submissions.get(submissionId);
        access.forReading(submission.applicationId());
        return submission.canonicalForm();
    }
}

package org.allmenning.letter.usecase;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.letter.ApplicationPdf;
import org.allmenning.shared.AllowedFor;
import org.allmenning.submission.usecase.ViewSubmissions;

/** What was sent in as a document that can be printed and archived; who may read it decide the rooms it comes from. */
@ApplicationScoped
public class DownloadApplication {

    private ViewSubmissions submissions;
    private ViewCases cases;

    protected DownloadApplication() {}

    @Inject
    public DownloadApplication(ViewSubmissions submissions, ViewCases cases) {
        this.submissions = submissions;
        this.cases = cases;
    }

    /** The whole application, for lead and partners. */
    @Transactional
    @AllowedFor(APPLICANT)
    public byte[] own(UUID submissionId) {
        return ApplicationPdf.write(submissions.view(submissionId));
    }

    /** The receipt alone, for lead and partners. */
    @Transactional
    @AllowedFor(APPLICANT)
    public byte[] receipt(UUID submissionId) {
        return ApplicationPdf.writeReceipt(submissions.view(submissionId));
    }

    /** The whole application, for its authority. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public byte[] ofCase(UUID submissionId) {
        return ApplicationPdf.write(cases.submission(submissionId));
    }
}

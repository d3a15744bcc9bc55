package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.submission.SubmissionView;

/** The page {@code /dismiss}: an officer prepares that an application is dismissed for a formal fault. */
@RequestScoped
@Named("dismissPage")
public class DismissPage {

    private static final String SUBMISSION = "submission";

    @Inject
    private Address address;

    @Inject
    private ViewCases viewCases;

    @Inject
    private PrepareDecisions prepareDecisions;

    private SubmissionView submission;

    @PostConstruct
    void load() {
        submission = viewCases.submission(address.id(SUBMISSION));
    }

    public String dismiss() {
        prepareDecisions.dismiss(submission.id(), getReasons());
        return address.to("/decisions?call=" + submission.call().id(), Done.DISMISSAL_PREPARED);
    }

    public SubmissionView getSubmission() {
        return submission;
    }

    /** As typed; the field carries the id of the submission, so that a refusal finds it. */
    public String getReasons() {
        return address.text(submission.id().toString()).orElse("");
    }
}

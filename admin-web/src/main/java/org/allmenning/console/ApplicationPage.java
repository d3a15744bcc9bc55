package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.assessment.CaseRow.ReviewState;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.AssignReviewer.Candidate;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.submission.SubmissionView;

/** The page {@code /application}: a submission in full, and who reviews it. */
@RequestScoped
@Named("applicationPage")
public class ApplicationPage {

    @Inject
    private Address address;

    @Inject
    private Person person;

    @Inject
    private ViewCases viewCases;

    @Inject
    private AssignReviewer assignReviewer;

    private SubmissionView submission;
    private List<ReviewState> reviewers;
    private List<Candidate> candidates;

    @PostConstruct
    void load() {
        submission = viewCases.submission(address.id("submission"));
        reviewers = viewCases.reviewers(submission.id());
        candidates = person.may(Task.ASSIGN.name()) ? unassigned() : List.of();
    }

    private List<Candidate> unassigned() {
        return assignReviewer.candidates().stream()
                .filter(candidate -> reviewers.stream()
                        .noneMatch(review -> review.reviewerId().equals(candidate.personId())))
                .toList();
    }

    /** Gives the case to the chosen reviewer. */
    public String assign() {
        assignReviewer.assign(submission.id(), address.id("reviewer"));
        return address.to("/application?submission=" + submission.id(), Done.ASSIGNED);
    }

    public SubmissionView getSubmission() {
        return submission;
    }

    public List<ReviewState> getReviewers() {
        return reviewers;
    }

    /** Reviewers of the authority who do not have the case yet. */
    public List<Candidate> getCandidates() {
        return candidates;
    }
}

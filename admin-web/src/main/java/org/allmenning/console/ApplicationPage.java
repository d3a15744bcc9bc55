package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.Completion;
import org.allmenning.assessment.CaseRow.ReviewState;
import org.allmenning.assessment.Impartiality;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.AssignReviewer.Candidate;
import org.allmenning.assessment.usecase.ReplaceReviewer;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.SentFile;
import org.allmenning.submission.SubmissionView;
import org.allmenning.submission.usecase.ReturnForCompletion;

/** The page {@code /application}: a submission in full, and who reviews it. */
@RequestScoped
@Named("applicationPage")
public class ApplicationPage {

    @Inject
    private Address address;

    @Inject
    private CaseForm caseForm;

    @Inject
    private Person person;

    @Inject
    private ViewCases viewCases;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private ReplaceReviewer replaceReviewer;

    @Inject
    private ReturnForCompletion returnForCompletion;

    private SubmissionView submission;
    private List<Completion> completions;
    private List<Receipt> versions;
    private List<SentFile> files;
    private List<ReviewState> reviewers;
    private List<Candidate> candidates;
    private boolean given;

    @PostConstruct
    void load() {
        submission = viewCases.submission(address.id("submission"));
        reviewers = viewCases.reviewers(submission.id());
        files = viewCases.files(submission.id());
        versions = viewCases.versions(submission.id());
        completions = returnForCompletion.requests(submission.id());
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
        return caseForm.done(submission.id(), Done.ASSIGNED);
    }

    /** Closes the case to a reviewer who may not handle it. */
    public String disqualify() {
        replaceReviewer.disqualify(submission.id(), address.id("first"), getWhy());
        given = true;
        return caseForm.done(submission.id(), Done.REVIEWER_DISQUALIFIED);
    }

    /** Lets another reviewer take the case over. */
    public String substitute() {
        replaceReviewer.substitute(submission.id(), address.id("first"), address.id("substitute"), getWhy());
        given = true;
        return caseForm.done(submission.id(), Done.REVIEWER_REPLACED);
    }

    /** The reason as it was typed, until it was given. */
    public String getWhy() {
        return given ? "" : address.text("why").orElse("");
    }

    /** Whether somebody was chosen in a list that was sent. */
    public boolean isChosen(String list, UUID one) {
        return address.text(list).filter(one.toString()::equals).isPresent();
    }

    /** The reviewers who handle the case. */
    public List<ReviewState> getHandling() {
        return reviewers.stream()
                .filter(review -> review.impartiality() != Impartiality.DISQUALIFIED)
                .toList();
    }

    /** Goes on with this version, after the time for completing it ran out. */
    public String goOn() {
        returnForCompletion.goOnWithout(submission.id());
        return caseForm.done(submission.id(), Done.WENT_ON);
    }

    /** What was asked to be completed, oldest first. */
    public List<Completion> getCompletions() {
        return completions;
    }

    public SubmissionView getSubmission() {
        return submission;
    }

    /** The files that were sent in. */
    public List<SentFile> getFiles() {
        return files;
    }

    public List<ReviewState> getReviewers() {
        return reviewers;
    }

    /** All versions of the application, newest first. */
    public List<Receipt> getVersions() {
        return versions;
    }

    /** Reviewers of the authority who do not have the case yet. */
    public List<Candidate> getCandidates() {
        return candidates;
    }
}

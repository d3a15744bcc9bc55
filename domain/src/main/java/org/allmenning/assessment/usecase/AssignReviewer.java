package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseNotAssessed;
import org.allmenning.assessment.Review;
import org.allmenning.assessment.ReviewerUnknown;
import org.allmenning.assessment.Reviews;
import org.allmenning.organisation.Memberships;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Role;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;
import org.allmenning.submission.SubmittedApplication.Party;

/** An officer gives a submission to a reviewer. Belonging to the lead or a partner disqualifies at once. */
@ApplicationScoped
public class AssignReviewer {

    private CaseAccess access;
    private Reviews reviews;
    private CaseStatuses statuses;
    private Submissions submissions;
    private Memberships memberships;
    private Persons persons;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected AssignReviewer() {}

    @Inject
    public AssignReviewer(
            CaseAccess access,
            Reviews reviews,
            CaseStatuses statuses,
            Submissions submissions,
            Memberships memberships,
            Persons persons,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.reviews = reviews;
        this.statuses = statuses;
        this.submissions = submissions;
        this.memberships = memberships;
        this.persons = persons;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** A reviewer of the own authority. */
    public record Candidate(UUID personId, String name) implements java.io.Serializable {}

    /** Everybody who signed in as a reviewer of the own authority, by name. */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public List<Candidate> candidates() {
        var holders = memberships.holders(actor.get().organisationId(), Role.REVIEWER);
        return persons.byIds(holders).values().stream()
                .map(person -> new Candidate(person.id(), person.displayName().orElse("")))
                .sorted(java.util.Comparator.comparing(Candidate::name))
                .toList();
    }

    /**
     * Gives the case to a reviewer; doing it again changes nothing.
     *
     * @throws ReviewerUnknown unless the person is a reviewer of the own authority
     * @throws CaseNotAssessed while the application is sent back or after it was withdrawn
     * @throws org.allmenning.submission.NewerVersionExists for an earlier version
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public UUID assign(UUID submissionId, UUID reviewerId) {
        var submission = access.submission(submissionId);
        if (!memberships.holders(actor.get().organisationId(), Role.REVIEWER).contains(reviewerId)) {
            throw new ReviewerUnknown();
        }
        return reviews.of(submissionId, reviewerId)
                .map(Review::id)
                .orElseGet(() -> assign(submission, persons.find(reviewerId).orElseThrow()));
    }

    private UUID assign(Submission submission, Person reviewer) {
        submissions.requireNewest(submission);
        var status = statuses.of(submission.applicationId());
        CaseNotAssessed.refuse(status);
        var review = new Review(
                UUID.randomUUID(), submission, reviewer.id(), actor.get().personId(), clock.now());
        var theirs = memberships.organisationsOf(reviewer.id());
        submission.application().participants().stream()
                .map(Party::id)
                .filter(theirs::contains)
                .findFirst()
                .ifPresent(organisation -> review.disqualify(organisation.toString()));
        reviews.add(review);
        if (status == ApplicationStatus.SUBMITTED) {
            statuses.move(submission.applicationId(), ApplicationStatus.UNDER_ASSESSMENT);
        }
        deeds.fire(new Deed(
                submission.applicationId(),
                submission.authorityId(),
                "reviewerAssigned",
                Map.of(
                        "reviewer", reviewer.id().toString(),
                        "impartiality", review.impartiality().name())));
        return review.id();
    }
}

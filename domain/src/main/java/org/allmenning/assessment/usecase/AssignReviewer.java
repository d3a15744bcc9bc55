package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseNotAssessed;
import org.allmenning.assessment.CasesNotAssigned;
import org.allmenning.assessment.NoCaseChosen;
import org.allmenning.assessment.Review;
import org.allmenning.assessment.ReviewerBarred;
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
import org.allmenning.submission.NewestVersion;
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
     * Gives the case to a reviewer; doing it again changes nothing, but for who was replaced: that reviewer has it again.
     *
     * @throws ReviewerBarred for somebody who was found disqualified from the application, in whatever version
     * @throws ReviewerUnknown unless the person is a reviewer of the own authority
     * @throws CaseNotAssessed while the application is sent back, and once it is decided or withdrawn
     * @throws org.allmenning.submission.NewerVersionExists for an earlier version
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public UUID assign(UUID submissionId, UUID reviewerId) {
        var submission = access.submission(submissionId);
        var reviewer = reviewer(reviewerId);
        var given = reviews.of(submissionId, reviewerId);
        if (given.isEmpty()) {
            return give(
                    submission,
                    reviewer,
                    memberships.organisationsOf(reviewerId),
                    reviews.applicationsBarredTo(reviewerId),
                    requireAssessed(submission));
        }
        if (given.get().isReplaced()) {
            requireAssessed(submission);
            giveBack(submission, reviews.getForChange(given.get().id()));
        }
        return given.get().id();
    }

    /**
     * Gives several cases to one reviewer: all of them or none.
     *
     * @return how many the reviewer did not have yet
     * @throws NoCaseChosen for none at all
     * @throws CasesNotAssigned naming those that cannot be given to this reviewer
     * @throws ReviewerUnknown unless the person is a reviewer of the own authority
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public int assignAll(Collection<UUID> submissionIds, UUID reviewerId) {
        if (submissionIds.isEmpty()) {
            throw new NoCaseChosen();
        }
        var chosen = lock(submissionIds);
        var reviewer = reviewer(reviewerId);
        var status = statuses.of(chosen.stream().map(Submission::applicationId).toList());
        var barred = reviews.applicationsBarredTo(reviewerId);
        var refused = chosen.stream()
                .filter(one -> barred.contains(one.applicationId())
                        || !CaseNotAssessed.canBeGivenIn(status.get(one.applicationId())))
                .map(one -> one.application().title())
                .toList();
        if (!refused.isEmpty()) {
            throw new CasesNotAssigned(refused);
        }
        requireNewest(chosen);
        var given = reviews.ofReviewer(reviewerId, actor.get().organisationId()).stream()
                .collect(Collectors.toMap(Review::submissionId, Function.identity()));
        var theirs = memberships.organisationsOf(reviewerId);
        var added = chosen.stream()
                .filter(one ->
                        !given.containsKey(one.id()) || given.get(one.id()).isReplaced())
                .toList();
        for (var one : added) {
            if (given.containsKey(one.id())) {
                giveBack(one, reviews.getForChange(given.get(one.id()).id()));
            } else {
                give(one, reviewer, theirs, barred, status.get(one.applicationId()));
            }
        }
        return added.size();
    }

    /** So that several cases are moved on in the order of their ids, as everywhere, and not in that of the reviewers. */
    List<Submission> lock(Collection<UUID> submissionIds) {
        var chosen = access.submissions(submissionIds);
        statuses.lock(chosen.stream().map(Submission::applicationId).toList());
        return chosen;
    }

    private Person reviewer(UUID reviewerId) {
        if (!memberships.holders(actor.get().organisationId(), Role.REVIEWER).contains(reviewerId)) {
            throw new ReviewerUnknown();
        }
        return persons.find(reviewerId).orElseThrow();
    }

    /** As {@link Submissions#requireNewest} for each, in one query per call. */
    private void requireNewest(Collection<Submission> chosen) {
        var newest = chosen.stream()
                .map(Submission::callId)
                .distinct()
                .flatMap(call -> submissions.newestIdsOfCall(call).stream())
                .map(NewestVersion::submissionId)
                .collect(Collectors.toSet());
        chosen.stream().filter(one -> !newest.contains(one.id())).forEach(submissions::requireNewest);
    }

    private void giveBack(Submission submission, Review review) {
        review.giveBack();
        tell(submission, review);
    }

    private UUID give(
            Submission submission, Person reviewer, Set<UUID> theirs, Set<UUID> barred, ApplicationStatus status) {
        var review = new Review(
                UUID.randomUUID(), submission, reviewer.id(), actor.get().personId(), clock.now());
        submission.application().participants().stream()
                .map(Party::id)
                .filter(theirs::contains)
                .findFirst()
                .ifPresent(organisation -> review.disqualifyAsMember(organisation));
        if (review.isInHand() && barred.contains(submission.applicationId())) {
            throw new ReviewerBarred();
        }
        reviews.add(review);
        if (status == ApplicationStatus.SUBMITTED) {
            statuses.move(submission.applicationId(), ApplicationStatus.UNDER_ASSESSMENT);
        }
        tell(submission, review);
        return review.id();
    }

    private ApplicationStatus requireAssessed(Submission submission) {
        submissions.requireNewest(submission);
        var status = statuses.of(submission.applicationId());
        CaseNotAssessed.refuse(status);
        return status;
    }

    private void tell(Submission submission, Review review) {
        deeds.fire(new Deed(
                submission.applicationId(),
                submission.authorityId(),
                "reviewerAssigned",
                Map.of(
                        "reviewer", review.reviewerId().toString(),
                        "impartiality", review.impartiality().name())));
    }
}

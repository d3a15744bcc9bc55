package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.Impartiality;
import org.allmenning.assessment.ReminderRefused;
import org.allmenning.assessment.Review;
import org.allmenning.assessment.ReviewBoard;
import org.allmenning.assessment.ReviewerReminded;
import org.allmenning.assessment.ReviewerReminders;
import org.allmenning.assessment.Reviews;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Alphabet;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;

/** How far the reviewers of a call have come; an officer reminds those by whom it stands still. */
@ApplicationScoped
public class FollowReviewers {

    private static final Duration DAY = Duration.ofDays(1);

    private CaseAccess access;
    private Reviews reviews;
    private ReviewerReminders reminders;
    private CaseStatuses statuses;
    private Persons persons;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<ReviewerReminded> reminded;
    private Event<Deed> deeds;

    protected FollowReviewers() {}

    @Inject
    public FollowReviewers(
            CaseAccess access,
            Reviews reviews,
            ReviewerReminders reminders,
            CaseStatuses statuses,
            Persons persons,
            CurrentActor actor,
            DeadlineClock clock,
            Event<ReviewerReminded> reminded,
            Event<Deed> deeds) {
        this.access = access;
        this.reviews = reviews;
        this.reminders = reminders;
        this.statuses = statuses;
        this.persons = persons;
        this.actor = actor;
        this.clock = clock;
        this.reminded = reminded;
        this.deeds = deeds;
    }

    /** @param language in whose alphabet the names stand */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public ReviewBoard ofCall(UUID callId, Language language) {
        var call = access.call(callId);
        var byReviewer = inHand(call).stream().collect(Collectors.groupingBy(Review::reviewerId));
        var names = persons.byIds(byReviewer.keySet());
        var remindedAt = reminders.ofCall(callId);
        return new ReviewBoard(byReviewer.entrySet().stream()
                .map(entry -> line(
                        call,
                        entry.getKey(),
                        names.get(entry.getKey()),
                        entry.getValue(),
                        remindedAt.get(entry.getKey())))
                .sorted(Alphabet.by(language, ReviewBoard.Line::name))
                .toList());
    }

    /**
     * Sends the reviewer one e-mail about all cases of the call that are not handed in.
     *
     * @throws ReminderRefused if nothing is open, and within a day of the last time
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void remind(UUID callId, UUID reviewerId) {
        var call = access.call(callId);
        var open = (int) inHand(call).stream()
                .filter(review -> review.reviewerId().equals(reviewerId) && !review.isHandedIn())
                .count();
        if (open == 0) {
            throw ReminderRefused.nothingOpen();
        }
        var now = clock.now();
        if (!reminders.note(call, reviewerId, actor.get().personId(), now, now.minus(DAY))) {
            throw ReminderRefused.remindedToday();
        }
        reminded.fire(new ReviewerReminded(call.authorityId(), reviewerId, call.title(), open));
        deeds.fire(new Deed(
                callId,
                call.authorityId(),
                "reviewerReminded",
                Map.of("reviewer", reviewerId.toString(), "open", String.valueOf(open))));
    }

    /** The reviews that are to be written or were: of cases under assessment that the acting person may handle. */
    private List<Review> inHand(FundingCall call) {
        var barred = access.barred();
        var standings = reviews.standings(call.id());
        var all = reviews.ofCall(call.id()).stream()
                .filter(review -> review.isInHand() && !standings.isBarred(review))
                .filter(review -> !barred.contains(review.applicationId()))
                .toList();
        var status =
                statuses.of(all.stream().map(Review::applicationId).distinct().toList());
        return all.stream()
                .filter(review ->
                        review.isHandedIn() || status.get(review.applicationId()) == ApplicationStatus.UNDER_ASSESSMENT)
                .toList();
    }

    private static ReviewBoard.Line line(
            FundingCall call, UUID reviewer, Person person, List<Review> theirs, Instant remindedAt) {
        return new ReviewBoard.Line(
                reviewer,
                person == null ? "" : person.displayName().orElse(""),
                theirs.size(),
                count(theirs, review -> review.impartiality() == Impartiality.NOT_DECLARED),
                count(theirs, review -> review.draftSavedAt() != null && !review.isHandedIn()),
                count(theirs, Review::isHandedIn),
                at(
                        call,
                        theirs.stream()
                                .filter(review -> !review.isHandedIn())
                                .map(Review::assignedAt)
                                .min(Instant::compareTo)
                                .orElse(null)),
                at(
                        call,
                        theirs.stream()
                                .flatMap(review -> Stream.of(review.draftSavedAt(), review.handedInAt()))
                                .filter(Objects::nonNull)
                                .max(Instant::compareTo)
                                .orElse(null)),
                at(call, remindedAt));
    }

    private static int count(List<Review> theirs, java.util.function.Predicate<Review> which) {
        return (int) theirs.stream().filter(which).count();
    }

    private static ZonedDateTime at(FundingCall call, Instant moment) {
        return moment == null ? null : moment.atZone(call.timeZone());
    }
}

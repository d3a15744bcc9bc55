package org.allmenning.submission.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.Completion;
import org.allmenning.application.CompletionRequest;
import org.allmenning.application.CompletionRequests;
import org.allmenning.application.GrantApplications;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.ApplicationReturned;
import org.allmenning.submission.CompletionNote;
import org.allmenning.submission.CompletionNotes;
import org.allmenning.submission.CompletionStillOpen;
import org.allmenning.submission.Disqualifications;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** The one arrow back: an officer sends a submission back with comments, and the applicant may write where they stand. */
@ApplicationScoped
public class ReturnForCompletion {

    private GrantApplications applications;
    private Submissions submissions;
    private CompletionRequests completions;
    private CompletionNotes notes;
    private FundingCalls calls;
    private Disqualifications disqualifications;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<ApplicationReturned> returned;
    private Event<Deed> deeds;

    protected ReturnForCompletion() {}

    @Inject
    public ReturnForCompletion(
            GrantApplications applications,
            Submissions submissions,
            CompletionRequests completions,
            CompletionNotes notes,
            FundingCalls calls,
            Disqualifications disqualifications,
            CurrentActor actor,
            DeadlineClock clock,
            Event<ApplicationReturned> returned,
            Event<Deed> deeds) {
        this.applications = applications;
        this.submissions = submissions;
        this.completions = completions;
        this.notes = notes;
        this.calls = calls;
        this.disqualifications = disqualifications;
        this.actor = actor;
        this.clock = clock;
        this.returned = returned;
        this.deeds = deeds;
    }

    /**
     * Sends the newest version back, before anybody assesses it. Empty comments are left out.
     *
     * @param lastDay the applicant has until this day, at the hour at which the call closed
     * @throws org.allmenning.application.CompletionWithoutComment if nothing was written
     * @throws org.allmenning.submission.CompletionDateUnusable for a day in the past or too far ahead
     * @throws org.allmenning.application.StatusChangeNotAllowed unless the application is just submitted
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void sendBack(UUID submissionId, LocalDate lastDay, List<CompletionNote> comments) {
        var submission = own(submissionId);
        var application = applications.getForChange(submission.applicationId());
        submissions.requireNewest(submission);
        var call = calls.get(submission.callId());
        var now = clock.now();
        application.moveTo(ApplicationStatus.RETURNED);
        var request = new CompletionRequest(
                application,
                submission.id(),
                actor.get().personId(),
                now,
                notes.due(call, lastDay, now),
                notes.placed(application.id(), comments));
        completions.add(request);

        var due = request.due().atZone(call.timeZone());
        returned.fire(new ApplicationReturned(
                submission.submittedBy(),
                application.authorityId(),
                application.id(),
                submission.application().title(),
                due,
                request.comments().size(),
                application.language()));
        deeds.fire(new Deed(
                application.id(),
                application.authorityId(),
                "applicationReturned",
                Map.of(
                        "version", String.valueOf(submission.versionNumber()),
                        "due", due.toOffsetDateTime().toString(),
                        "comments", String.valueOf(request.comments().size()))));
    }

    /**
     * Goes on with the version that there is, after the time for completing it ran out.
     *
     * @throws CompletionStillOpen before that
     */
    @Transactional
    @AllowedFor(CASE_OFFICER)
    public void goOnWithout(UUID submissionId) {
        var submission = own(submissionId);
        var application = applications.getForChange(submission.applicationId());
        submissions.requireNewest(submission);
        var call = calls.get(submission.callId());
        for (var request : completions.unanswered(application.id())) {
            if (!clock.now().isAfter(request.due())) {
                throw new CompletionStillOpen(request.due().atZone(call.timeZone()));
            }
        }
        application.moveTo(ApplicationStatus.SUBMITTED);
        deeds.fire(new Deed(
                application.id(),
                application.authorityId(),
                "completionLapsed",
                Map.of("version", String.valueOf(submission.versionNumber()))));
    }

    /** What the authority asked to be completed, oldest first. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<Completion> requests(UUID submissionId) {
        var submission = own(submissionId);
        var call = calls.get(submission.callId());
        return completions.of(submission.applicationId()).stream()
                .map(request -> Completion.of(request, call.timeZone()))
                .toList();
    }

    private boolean isBarred(Submission submission) {
        return disqualifications.applicationsBarredTo(actor.get().personId()).contains(submission.applicationId());
    }

    private Submission own(UUID submissionId) {
        var submission = submissions.get(submissionId);
        if (!actor.get().actsFor(submission.authorityId()) || isBarred(submission)) {
            throw NothingHere.forThisPerson();
        }
        return submission;
    }
}

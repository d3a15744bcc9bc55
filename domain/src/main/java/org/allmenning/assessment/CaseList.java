package org.allmenning.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseRow.ReviewState;
import org.allmenning.funding.Criterion;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.CurrentActor;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** The applications of a call with their scores and ranks; equal totals share a rank. */
@ApplicationScoped
public class CaseList {

    private Submissions submissions;
    private Reviews reviews;
    private FormalChecks checks;
    private CaseStatuses statuses;
    private Persons persons;
    private CurrentActor actor;

    protected CaseList() {}

    @Inject
    public CaseList(
            Submissions submissions,
            Reviews reviews,
            FormalChecks checks,
            CaseStatuses statuses,
            Persons persons,
            CurrentActor actor) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.checks = checks;
        this.statuses = statuses;
        this.persons = persons;
        this.actor = actor;
    }

    /** Best total first, those without a total last in the order of their numbers; without what the person may not handle. */
    public List<CaseRow> of(FundingCall call) {
        return of(call, submissions.newestOfCall(call.id()));
    }

    /** The same, of submissions that were read already: the newest of the call. */
    public List<CaseRow> of(FundingCall call, List<Submission> newest) {
        return rows(call, newest, reviews.applicationsBarredTo(actor.get().personId()));
    }

    /** All of the call, whoever asks: for what is computed of them, never to be shown. */
    public List<CaseRow> everyOne(FundingCall call) {
        return rows(call, submissions.newestOfCall(call.id()), Set.of());
    }

    private List<CaseRow> rows(FundingCall call, List<Submission> newest, Set<UUID> barred) {
        var all = reviews.ofCall(call.id());
        var standings = reviews.standings(call.id());
        var bySubmission = all.stream().collect(Collectors.groupingBy(Review::submissionId));
        var names = persons.byIds(all.stream().map(Review::reviewerId).collect(Collectors.toSet()));
        var found = newest.stream()
                .filter(submission -> !barred.contains(submission.applicationId()))
                .toList();
        var stands = statuses.of(found.stream().map(Submission::applicationId).toList());
        var panels =
                reviews.panelsOfCall(call.id()).stream().collect(Collectors.toMap(Panel::submissionId, Panel::scores));
        var checked = checks.standingsOfCall(call.id());
        var rows = new ArrayList<CaseRow>();
        for (var submission : found) {
            rows.add(row(
                    submission,
                    call,
                    stands.get(submission.applicationId()),
                    checked.getOrDefault(submission.id(), FormalStanding.OPEN),
                    bySubmission.getOrDefault(submission.id(), List.of()),
                    panels.getOrDefault(submission.id(), List.of()),
                    standings,
                    names));
        }
        return ranked(rows);
    }

    /** Everybody who was given the submission. */
    public List<ReviewState> reviewers(Submission submission) {
        var theirs = reviews.ofSubmission(submission.id());
        var names = persons.byIds(theirs.stream().map(Review::reviewerId).collect(Collectors.toSet()));
        return states(theirs, reviews.standings(submission.callId()), names);
    }

    private static List<CaseRow> ranked(List<CaseRow> rows) {
        return Ranking.best(rows, CaseRow::total).stream()
                .map(row -> withRank(row.one(), row.rank()))
                .toList();
    }

    private static CaseRow row(
            Submission submission,
            FundingCall call,
            ApplicationStatus status,
            FormalStanding check,
            List<Review> reviews,
            List<Consensus> agreed,
            ReviewStandings standings,
            Map<UUID, Person> names) {
        var application = submission.application();
        return new CaseRow(
                submission.id(),
                submission.applicationId(),
                submission.receipt(call),
                status,
                check,
                application.lead().name(),
                application.partners().size(),
                application.lead().countyName(),
                application.totalCost(),
                application.requested().total(),
                total(standings.counting(reviews), agreed, call),
                0,
                states(reviews, standings, names));
    }

    /** @param counting the reviews of one submission that count */
    static WeightedTotal total(List<Review> counting, List<Consensus> agreed, FundingCall call) {
        return total(counting, agreed, call, call.criteria());
    }

    /** @param criteria of the call, with these or other weights */
    static WeightedTotal total(
            List<Review> counting, List<Consensus> agreed, FundingCall call, List<Criterion> criteria) {
        return ofScores(counting.stream().map(Review::scores).toList(), agreed, call, criteria);
    }

    /** @param handedIn the complete scores of each reviewer whose scores count */
    static WeightedTotal ofScores(
            List<List<Score>> handedIn, List<Consensus> agreed, FundingCall call, List<Criterion> criteria) {
        return WeightedTotal.ofCase(handedIn, agreed, criteria, call.scoreScale())
                .orElse(null);
    }

    private static List<ReviewState> states(List<Review> reviews, ReviewStandings standings, Map<UUID, Person> names) {
        return reviews.stream()
                .filter(review -> !review.isReplaced())
                .map(review -> new ReviewState(
                        review.reviewerId(),
                        names.get(review.reviewerId()).displayName().orElse(""),
                        standings.impartiality(review),
                        standings.isHandedIn(review)))
                .toList();
    }

    private static CaseRow withRank(CaseRow row, int rank) {
        return new CaseRow(
                row.submissionId(),
                row.applicationId(),
                row.receipt(),
                row.status(),
                row.check(),
                row.lead(),
                row.partners(),
                row.county(),
                row.totalCost(),
                row.requested(),
                row.total(),
                rank,
                row.reviews());
    }
}

package org.allmenning.decision.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.Reviews;
import org.allmenning.decision.CaseFacts;
import org.allmenning.decision.Decision;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.Statistics;
import org.allmenning.decision.StatisticsView;
import org.allmenning.decision.StatisticsView.Choice;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** What the own authority’s applications come to. Cases that a person is disqualified from are in none of the figures. */
@ApplicationScoped
public class ReadStatistics {

    private CaseAccess access;
    private FundingCalls calls;
    private Submissions submissions;
    private CaseStatuses statuses;
    private Reviews reviews;
    private Decisions decisions;
    private CurrentActor actor;

    protected ReadStatistics() {}

    @Inject
    public ReadStatistics(
            CaseAccess access,
            FundingCalls calls,
            Submissions submissions,
            CaseStatuses statuses,
            Reviews reviews,
            Decisions decisions,
            CurrentActor actor) {
        this.access = access;
        this.calls = calls;
        this.submissions = submissions;
        this.statuses = statuses;
        this.reviews = reviews;
        this.decisions = decisions;
        this.actor = actor;
    }

    /** Of all calls in the currency of the newest one. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public StatisticsView ofOwnAuthority() {
        return count(null);
    }

    /** Of one call. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, ADMINISTRATOR, AUDITOR})
    public StatisticsView ofCall(UUID callId) {
        return count(access.call(callId));
    }

    private StatisticsView count(FundingCall chosen) {
        var authority = actor.get().organisationId();
        var newest = submissions.newestOfAuthority(authority);
        var known = calls.byIds(newest.stream().map(Submission::callId).collect(Collectors.toSet()));
        var choices = known.values().stream()
                .sorted(Comparator.comparing(FundingCall::firstYear)
                        .thenComparing(FundingCall::key)
                        .reversed())
                .toList();
        var counted = chosen != null || choices.isEmpty() ? chosen : choices.get(0);
        if (counted == null) {
            return new StatisticsView(List.of(), null, 0, null);
        }
        var status = statuses.of(newest.stream().map(Submission::applicationId).toList());
        var relevant = newest.stream()
                .filter(one -> chosen == null
                        ? known.get(one.callId()).currency().equals(counted.currency())
                        : one.callId().equals(chosen.id()))
                .filter(one -> status.get(one.applicationId()) != ApplicationStatus.WITHDRAWN)
                .toList();
        Set<UUID> barred = access.barred();
        var open = relevant.stream()
                .filter(one -> !barred.contains(one.applicationId()))
                .toList();
        return new StatisticsView(
                choices.stream()
                        .map(call -> new Choice(call.id(), call.title(), call.firstYear()))
                        .toList(),
                chosen == null ? null : chosen.id(),
                relevant.size() - open.size(),
                open.isEmpty() ? null : statistics(open, known, authority, counted));
    }

    private Statistics statistics(
            List<Submission> open, Map<UUID, FundingCall> known, UUID authority, FundingCall counted) {
        var handling = reviews.handling(authority);
        var decided = decisions.standingOfAuthority(authority).stream()
                .collect(Collectors.toMap(
                        decision -> decision.applicationId().orElseThrow(),
                        Function.identity(),
                        (one, other) -> other));
        var firstDecided = decisions.firstDecided(authority);
        var published = decisions.publishedSums().stream()
                .collect(Collectors.toMap(Decisions.PublishedSum::callId, Decisions.PublishedSum::publishedAt));
        return Statistics.of(
                open.stream()
                        .map(one -> facts(
                                one,
                                known.get(one.callId()),
                                handling.get(one.id()),
                                Optional.ofNullable(decided.get(one.applicationId())),
                                firstDecided.get(one.applicationId()),
                                published.get(one.callId())))
                        .toList(),
                counted.currency());
    }

    private static CaseFacts facts(
            Submission submission,
            FundingCall call,
            Reviews.Handling handling,
            Optional<Decision> decision,
            Instant firstDecided,
            Instant published) {
        var application = submission.application();
        return new CaseFacts(
                call.firstYear(),
                application.lead().countyCode(),
                application.lead().countyName(),
                (int) application.participants().stream()
                        .filter(party -> party.code() != null)
                        .count(),
                call.terms().form().themes().stream()
                        .filter(theme -> ApplicationFacts.YES.equals(
                                application.fields().get(ApplicationFacts.THEME + theme.code())))
                        .map(theme -> new CaseFacts.Theme(theme.code(), theme.name()))
                        .toList(),
                application.requested().total(),
                decision.isPresent(),
                decision.map(one -> one.awarded(call)).orElse(call.money(0)),
                new CaseFacts.Moments(
                        submission.submittedAt(),
                        handling == null ? null : handling.assigned(),
                        handling == null ? null : handling.handedIn(),
                        firstDecided,
                        decision.isEmpty() ? null : published));
    }
}

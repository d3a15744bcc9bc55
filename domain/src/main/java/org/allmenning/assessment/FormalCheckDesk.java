package org.allmenning.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.CaseStatuses;
import org.allmenning.assessment.FormalCheckView.Judged;
import org.allmenning.assessment.FormalCheckView.Line;
import org.allmenning.assessment.FormalCheckView.Mark;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.submission.CheckedRule;
import org.allmenning.submission.Submission;
import org.allmenning.submission.SubmissionReading;
import org.allmenning.submission.Submissions;

/** Lays a formal check out for reading, beside what was judged of earlier versions; whoever asks has been let in already. */
@ApplicationScoped
public class FormalCheckDesk {

    private FormalChecks checks;
    private Submissions submissions;
    private SubmissionReading reading;
    private FundingCalls calls;
    private CaseStatuses statuses;
    private DecisionsUnderWay decisions;
    private Persons persons;

    protected FormalCheckDesk() {}

    @Inject
    public FormalCheckDesk(
            FormalChecks checks,
            Submissions submissions,
            SubmissionReading reading,
            FundingCalls calls,
            CaseStatuses statuses,
            DecisionsUnderWay decisions,
            Persons persons) {
        this.checks = checks;
        this.submissions = submissions;
        this.reading = reading;
        this.calls = calls;
        this.statuses = statuses;
        this.decisions = decisions;
        this.persons = persons;
    }

    public FormalCheckView of(Submission submission) {
        var versions = submissions.of(submission.applicationId());
        var begun = checks.ofApplication(submission.applicationId()).stream()
                .collect(Collectors.toMap(FormalCheck::submissionId, Function.identity()));
        var said = reading.check(submission);
        var own = Optional.ofNullable(begun.get(submission.id()));
        var earlier = versions.stream()
                .filter(version ->
                        version.versionNumber() < submission.versionNumber() && begun.containsKey(version.id()))
                .map(version -> new Checked(version, begun.get(version.id())))
                .toList();
        var writing = new Writing(names(begun), calls.get(submission.callId()).timeZone());
        var passedOn = own.filter(FormalCheck::isPassedOn);
        var changeable = versions.get(0).id().equals(submission.id())
                && FormalCheckClosed.isOpenIn(statuses.of(submission.applicationId()));
        return new FormalCheckView(
                submission.id(),
                submission.versionNumber(),
                said.rules().stream()
                        .map(rule -> line(rule, submission, own, earlier, writing))
                        .toList(),
                said.answers(),
                own.map(FormalCheck::seen).orElse(0L),
                passedOn.map(check -> writing.mark(check.passedOnBy(), check.passedOnAt()))
                        .orElse(null),
                changeable && passedOn.isEmpty(),
                changeable && passedOn.isPresent() && !decisions.isBegun(submission.applicationId()),
                earlier.stream()
                        .filter(one -> one.check.isPassedOn())
                        .mapToInt(one -> one.submission.versionNumber())
                        .findFirst()
                        .orElse(0));
    }

    /** An earlier version with its check. */
    private record Checked(Submission submission, FormalCheck check) {

        /** What was judged of the same rule. */
        Optional<Judgement> of(CheckedRule rule) {
            if (check.judgements().isEmpty()) {
                return Optional.empty();
            }
            return submission.checkedRules().stream()
                    .filter(frozen -> frozen.same().equals(rule.same()))
                    .findFirst()
                    .flatMap(frozen -> check.of(frozen.number()));
        }
    }

    private record Writing(Map<UUID, Person> names, ZoneId zone) {

        Mark mark(UUID person, Instant at) {
            return new Mark(
                    Optional.ofNullable(names.get(person))
                            .flatMap(Person::displayName)
                            .orElse(""),
                    at.atZone(zone));
        }

        Judged judged(Judgement judgement, int version) {
            return new Judged(
                    judgement.isSatisfied(),
                    judgement.note(),
                    mark(judgement.judgedBy(), judgement.judgedAt()),
                    version);
        }
    }

    private Map<UUID, Person> names(Map<UUID, FormalCheck> begun) {
        var officers = new HashSet<UUID>();
        for (var check : begun.values()) {
            check.judgements().forEach(judgement -> officers.add(judgement.judgedBy()));
            Optional.ofNullable(check.passedOnBy()).ifPresent(officers::add);
        }
        return persons.byIds(officers);
    }

    private static Line line(
            CheckedRule rule,
            Submission submission,
            Optional<FormalCheck> own,
            List<Checked> earlier,
            Writing writing) {
        var judged = own.flatMap(check -> check.of(rule.number()))
                .map(judgement -> writing.judged(judgement, submission.versionNumber()));
        var before =
                rule.isHeld()
                        ? Optional.<Judged>empty()
                        : earlier.stream()
                                .flatMap(one -> one
                                        .of(rule)
                                        .map(judgement -> writing.judged(judgement, one.submission.versionNumber()))
                                        .stream())
                                .findFirst();
        return new Line(rule, judged.orElse(null), before.orElse(null));
    }
}

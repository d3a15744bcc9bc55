package org.allmenning.audit.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.Impartiality;
import org.allmenning.audit.AuditEntry;
import org.allmenning.audit.AuditTrail;
import org.allmenning.audit.CaseEvent;
import org.allmenning.audit.CaseEvent.Detail;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.Organisations;
import org.allmenning.organisation.Person;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.AllowedFor;

/** Those who handle a case read what happened to it: who did what, when; no points, no reasons, and nothing of a draft. */
@ApplicationScoped
public class ReadCaseHistory {

    /** Steps on the way of a case. What is kept without effect for now, such as the terms of a prepared decision, is none. */
    private static final Set<String> TOLD = Set.of(
            "applicationSubmitted",
            "applicationReturned",
            "completionLapsed",
            "applicationWithdrawn",
            "formalCheckPassedOn",
            "formalCheckReopened",
            "reviewerAssigned",
            "impartialityDeclared",
            "reviewerDisqualified",
            "reviewerReplaced",
            "scoresHandedIn",
            "panelAgreed",
            "decisionPrepared",
            "decisionSentBack",
            "decisionAmended",
            "decisionDropped",
            "decisionApproved",
            "letterSent",
            "awardAccepted",
            "awardDeclined",
            "reservationLifted",
            "reservationNotLifted");

    private static final Set<String> PERSONS = Set.of("reviewer", "substitute");

    /** Never a reason nor a score, which have their own readers. */
    private static final Set<String> SHOWN = Set.of(
            "version", "due", "day", "comments", "reviewer", "substitute", "impartiality", "kind", "number", "amount");

    private CaseAccess access;
    private AuditTrail trail;
    private FundingCalls calls;
    private Persons persons;
    private Organisations organisations;

    protected ReadCaseHistory() {}

    @Inject
    public ReadCaseHistory(
            CaseAccess access, AuditTrail trail, FundingCalls calls, Persons persons, Organisations organisations) {
        this.access = access;
        this.trail = trail;
        this.calls = calls;
        this.persons = persons;
        this.organisations = organisations;
    }

    /** Everything since the first version was submitted, newest first. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<CaseEvent> of(UUID submissionId) {
        var submission = access.submission(submissionId);
        var zone = calls.get(submission.callId()).timeZone();
        var entries = trail.ofCase(submission.applicationId(), submission.authorityId(), TOLD);
        var names =
                persons.byIds(entries.stream().flatMap(ReadCaseHistory::people).collect(Collectors.toSet()));
        var acting = organisations.byIds(entries.stream()
                .flatMap(entry -> entry.organisationId().stream())
                .collect(Collectors.toCollection(HashSet::new)));
        return entries.stream().map(entry -> event(entry, zone, names, acting)).toList();
    }

    private static Stream<UUID> people(AuditEntry entry) {
        return Stream.concat(
                entry.actorId().stream(),
                entry.details().entrySet().stream()
                        .filter(detail -> PERSONS.contains(detail.getKey()))
                        .map(detail -> UUID.fromString(detail.getValue())));
    }

    private static CaseEvent event(
            AuditEntry entry, ZoneId zone, Map<UUID, Person> names, Map<UUID, Organisation> acting) {
        return new CaseEvent(
                entry.at().atZone(zone),
                entry.actorId().map(id -> name(id, names)).orElse(""),
                entry.organisationId().map(acting::get).map(Organisation::name).orElse(null),
                entry.action(),
                entry.details().entrySet().stream()
                        .filter(detail -> isShown(detail.getKey(), detail.getValue()))
                        .map(detail -> new Detail(
                                detail.getKey(),
                                PERSONS.contains(detail.getKey())
                                        ? name(UUID.fromString(detail.getValue()), names)
                                        : detail.getValue()))
                        .toList());
    }

    /** That somebody who was just given a case has not declared anything yet goes without saying. */
    private static boolean isShown(String key, String value) {
        return SHOWN.contains(key) && !value.equals(Impartiality.NOT_DECLARED.name());
    }

    private static String name(UUID person, Map<UUID, Person> names) {
        return Optional.ofNullable(names.get(person))
                .flatMap(Person::displayName)
                .orElse("");
    }
}

package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.assessment.CaseLine;
import org.allmenning.assessment.CaseLine.Participant;
import org.allmenning.assessment.CaseList;
import org.allmenning.assessment.CaseListing;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.CaseRow;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.NameSakes;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Alphabet;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;
import org.allmenning.submission.SubmittedApplication;
import org.allmenning.submission.SubmittedApplication.Party;

/** Officers, decision-makers and auditors look through the cases of a call: filtered, searched and sorted. */
@ApplicationScoped
public class BrowseCases {

    private CaseAccess access;
    private CaseList list;
    private Submissions submissions;
    private NameSakes nameSakes;

    protected BrowseCases() {}

    @Inject
    public BrowseCases(CaseAccess access, CaseList list, Submissions submissions, NameSakes nameSakes) {
        this.access = access;
        this.list = list;
        this.submissions = submissions;
        this.nameSakes = nameSakes;
    }

    /**
     * The cases that the person may handle; nothing else of the call is counted, summed or offered as a choice.
     *
     * @param language in whose alphabet names are sorted
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public CaseListing ofCall(UUID callId, CaseQuery query, Language language) {
        var call = access.call(callId);
        var newest = submissions.newestOfCall(callId);
        var sent = newest.stream().collect(Collectors.toMap(Submission::id, Function.identity()));
        var shared = nameSakes.on(call.country(), call.codesOn());
        var all = list.of(call, newest).stream()
                .map(row -> line(row, sent.get(row.submissionId()), call, shared))
                .toList();
        var lines = query.choose(all, language);
        return new CaseListing(
                query,
                lines,
                all.size(),
                lines.stream()
                        .map(line -> line.row().requested())
                        .reduce(call.money(0), (one, other) -> one.plus(other)),
                tied(all),
                statuses(all),
                counties(all, language),
                call.terms().form().themes(),
                reviewers(all, language));
    }

    private static CaseLine line(CaseRow row, Submission submission, FundingCall call, Set<String> nameSakes) {
        var application = submission.application();
        return new CaseLine(
                row,
                submission.caseNumber(),
                application.participants().stream()
                        .map(party -> participant(party, nameSakes))
                        .toList(),
                application.lead().countyCode(),
                application.isContinuing(),
                themes(application, call),
                submission.findings().size());
    }

    private static Participant participant(Party party, Set<String> nameSakes) {
        return new Participant(
                party.code(), party.name(), nameSakes.contains(party.code()) ? party.countyName() : null);
    }

    private static List<CallForm.Choice> themes(SubmittedApplication application, FundingCall call) {
        return call.terms().form().themes().stream()
                .filter(theme ->
                        ApplicationFacts.YES.equals(application.fields().get(ApplicationFacts.THEME + theme.code())))
                .toList();
    }

    private static Set<Integer> tied(List<CaseLine> all) {
        return all.stream()
                .map(line -> line.row().rank())
                .filter(rank -> rank > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(rank -> rank.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<ApplicationStatus, Integer> statuses(List<CaseLine> all) {
        var statuses = new EnumMap<ApplicationStatus, Integer>(ApplicationStatus.class);
        all.forEach(line -> statuses.merge(line.row().status(), 1, Integer::sum));
        return statuses;
    }

    private static Map<String, LocalizedText> counties(List<CaseLine> all, Language language) {
        return all.stream()
                .filter(line -> line.countyCode() != null)
                .sorted(Alphabet.by(
                        language, line -> line.row().county().in(language).text()))
                .collect(Collectors.toMap(
                        CaseLine::countyCode, line -> line.row().county(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<UUID, String> reviewers(List<CaseLine> all, Language language) {
        return all.stream()
                .flatMap(line -> line.inHand().stream())
                .sorted(Comparator.comparing(CaseRow.ReviewState::reviewer, Alphabet.of(language)))
                .collect(Collectors.toMap(
                        CaseRow.ReviewState::reviewerId,
                        CaseRow.ReviewState::reviewer,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}

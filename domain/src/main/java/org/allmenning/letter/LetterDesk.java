package org.allmenning.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.assessment.CaseList;
import org.allmenning.assessment.CaseRow;
import org.allmenning.decision.DecisionView;
import org.allmenning.funding.FundingCall;
import org.allmenning.letter.Letter.Sent;
import org.allmenning.letter.LetterCase.Competition;
import org.allmenning.letter.LetterCase.Replaced;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/** Brings together what letters are made of: decisions, what was sent in, the competition, and the templates in force. */
@ApplicationScoped
public class LetterDesk {

    private Letters letters;
    private LetterTemplates templates;
    private Submissions submissions;
    private CaseList cases;

    protected LetterDesk() {}

    @Inject
    public LetterDesk(Letters letters, LetterTemplates templates, Submissions submissions, CaseList cases) {
        this.letters = letters;
        this.templates = templates;
        this.submissions = submissions;
        this.cases = cases;
    }

    /**
     * Numbers, freezes and keeps the letters about decisions of one call that were just approved.
     *
     * @throws TemplateOutdated naming the templates that lack what the letters owe their readers
     */
    public List<IssuedLetter> issue(FundingCall call, Collection<DecisionView> decisions, Instant now) {
        var written = templates.newest(call.authorityId());
        var day = now.atZone(call.timeZone()).toLocalDate();
        requireUsable(TemplateLine.lacking(written, decisions));
        var found = cases(call, decisions);
        var number = letters.takeNumbers(call.authorityId(), day.getYear(), found.size());
        var issued = new ArrayList<IssuedLetter>();
        for (var letterCase : found) {
            var kind = LetterKind.of(
                            letterCase.decision().kind(), letterCase.decision().cause())
                    .orElseThrow();
            var template = inForce(written, kind, letterCase.language());
            var content = LetterWriter.write(
                    letterCase,
                    template.map(LetterTemplate::text)
                            .orElseGet(() -> ShippedTemplates.of(kind, letterCase.language())),
                    IssuedLetter.numbered(day.getYear(), number));
            var letter = new IssuedLetter(
                    letterCase, number++, template.map(LetterTemplate::version).orElse(0), content, now);
            letters.add(letter);
            issued.add(letter);
        }
        return issued;
    }

    private static void requireUsable(List<TemplateLine> lacking) {
        if (!lacking.isEmpty()) {
            throw new TemplateOutdated(lacking);
        }
    }

    /**
     * As it was sent, or as it would be sent now.
     *
     * @throws TemplateOutdated where it would be written from a template that lacks what it owes its reader
     */
    public Letter letter(FundingCall call, DecisionView decision) {
        return letters.about(decision.id())
                .map(issued -> new Letter(decision, issued.content(), sent(call, issued)))
                .orElseGet(() -> new Letter(decision, preview(call, decision), null));
    }

    private LetterContent preview(FundingCall call, DecisionView decision) {
        var kind = LetterKind.of(decision.kind(), decision.cause()).orElseThrow();
        var written = templates.newest(call.authorityId());
        requireUsable(TemplateLine.lacking(written, List.of(decision)));
        var template = inForce(written, kind, decision.language())
                .map(LetterTemplate::text)
                .orElseGet(() -> ShippedTemplates.of(kind, decision.language()));
        return LetterWriter.write(cases(call, List.of(decision)).get(0), template, null);
    }

    /**
     * What a template makes of a case.
     *
     * @param language of the template, whatever the language of the case
     * @throws TemplateBroken if it makes nothing
     */
    public LetterContent preview(FundingCall call, DecisionView decision, Language language, TemplateText template) {
        return LetterWriter.write(cases(call, List.of(decision)).get(0).in(language), template, null);
    }

    private Sent sent(FundingCall call, IssuedLetter letter) {
        return sent(call, letter, letters.documentsOf(List.of(letter.id())).get(letter.id()));
    }

    /** @param documentSha256 null until the document is made */
    public Sent sent(FundingCall call, IssuedLetter letter, String documentSha256) {
        return new Sent(
                letter.number(),
                letter.templateVersion(),
                letter.issuedAt().atZone(call.timeZone()),
                letter.sha256(),
                documentSha256);
    }

    private static Optional<LetterTemplate> inForce(List<LetterTemplate> written, LetterKind kind, Language language) {
        return written.stream()
                .filter(template -> template.kind() == kind && template.language() == language)
                .findFirst();
    }

    private List<LetterCase> cases(FundingCall call, Collection<DecisionView> decisions) {
        var theirs = submissions.byIds(
                decisions.stream().map(DecisionView::submissionId).collect(Collectors.toSet()));
        var rows = cases.everyOne(call).stream()
                .filter(row -> row.status() != ApplicationStatus.WITHDRAWN)
                .toList();
        var requested = rows.stream().map(CaseRow::requested).reduce(call.money(0), Money::plus);
        var earlier = letters.about(decisions.stream()
                .map(DecisionView::supersedes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return decisions.stream()
                .map(decision -> letterCase(
                        decision,
                        theirs.get(decision.submissionId()),
                        rows,
                        requested,
                        Optional.ofNullable(decision.supersedes())
                                .map(earlier::get)
                                .map(letter -> replaced(call, letter))
                                .orElse(null)))
                .toList();
    }

    private static Replaced replaced(FundingCall call, IssuedLetter earlier) {
        return new Replaced(earlier.issuedAt().atZone(call.timeZone()).toLocalDate(), earlier.number());
    }

    private static LetterCase letterCase(
            DecisionView decision, Submission submission, List<CaseRow> rows, Money requested, Replaced replaced) {
        var day = decision.isApproved() ? decision.approvedAt() : decision.preparedAt();
        return new LetterCase(
                decision,
                submission.application(),
                competition(submission.id(), rows, requested),
                replaced,
                day.toLocalDate(),
                decision.language());
    }

    private static Competition competition(UUID submissionId, List<CaseRow> rows, Money requested) {
        var total = rows.stream()
                .filter(row -> row.submissionId().equals(submissionId) && row.total() != null)
                .map(CaseRow::total)
                .findFirst();
        var better = rows.stream()
                .filter(row ->
                        total.isPresent() && row.total() != null && row.total().compareTo(total.get()) > 0)
                .count();
        return new Competition(
                rows.size(),
                requested,
                total.map(points -> points.rounded()).orElse(null),
                total.isPresent() ? (int) better + 1 : 0);
    }
}

package org.allmenning.letter.usecase;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCalls;
import org.allmenning.letter.DocumentMaker;
import org.allmenning.letter.IssuedLetter;
import org.allmenning.letter.Letter;
import org.allmenning.letter.LetterDesk;
import org.allmenning.letter.LetterKind;
import org.allmenning.letter.LetterPdf;
import org.allmenning.letter.LetterProgress;
import org.allmenning.letter.Letters;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.NothingHere;

/**
 * The letter about a decision: a preview for its authority while it is prepared, the letter itself afterwards, for its
 * authority, lead and partners.
 */
@ApplicationScoped
public class ReadLetter {

    private ViewDecisions decisions;
    private Letters letters;
    private LetterDesk desk;
    private DocumentMaker maker;
    private FundingCalls calls;
    private CallBoard board;
    private CaseAccess access;

    protected ReadLetter() {}

    @Inject
    public ReadLetter(
            ViewDecisions decisions,
            Letters letters,
            LetterDesk desk,
            DocumentMaker maker,
            FundingCalls calls,
            CallBoard board,
            CaseAccess access) {
        this.decisions = decisions;
        this.letters = letters;
        this.desk = desk;
        this.maker = maker;
        this.calls = calls;
        this.board = board;
        this.access = access;
    }

    /** @throws org.allmenning.shared.NothingHere for whom the decision does not concern */
    @Transactional
    @AllowedFor({APPLICANT, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public Letter read(UUID decisionId) {
        var decision = withLetter(decisionId);
        return desk.letter(calls.get(decision.call().id()), decision);
    }

    /**
     * The letter as a document, tagged PDF/A; made at once where it was not made yet. Of a preview it is not kept.
     *
     * @throws org.allmenning.shared.NothingHere for whom the decision does not concern
     */
    @Transactional
    @AllowedFor({APPLICANT, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public byte[] document(UUID decisionId) {
        var decision = withLetter(decisionId);
        return letters.about(decisionId)
                .map(maker::of)
                .orElseGet(() -> LetterPdf.write(
                        desk.letter(calls.get(decision.call().id()), decision).content()));
    }

    private DecisionView withLetter(UUID decisionId) {
        var decision = decisions.view(decisionId);
        if (LetterKind.of(decision.kind(), decision.cause()).isEmpty()) {
            throw NothingHere.because(decisionId);
        }
        return decision;
    }

    /** The letters of a call, and how far their documents have come; without those the person may not handle. */
    @Transactional
    @AllowedFor({CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public LetterProgress ofCall(UUID callId) {
        var call = access.call(callId);
        var sent = letters.ofCall(callId).stream()
                .collect(Collectors.toMap(IssuedLetter::decisionId, Function.identity()));
        var documents =
                letters.documentsOf(sent.values().stream().map(IssuedLetter::id).toList());
        var lines = decisions.ofCall(callId).stream()
                .filter(decision ->
                        LetterKind.of(decision.kind(), decision.cause()).isPresent())
                .map(decision -> new LetterProgress.Line(
                        decision,
                        LetterKind.of(decision.kind(), decision.cause()).orElseThrow(),
                        sent.containsKey(decision.id())
                                ? desk.sent(
                                        call,
                                        sent.get(decision.id()),
                                        documents.get(sent.get(decision.id()).id()))
                                : null))
                .toList();
        return new LetterProgress(board.overview(call), lines);
    }
}

package org.allmenning.letter;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionView;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.LocalizedText.Phrase;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;

/** What the places in the sentences of a letter are filled with; empty where the case has nothing to say. */
final class LetterValues {

    private final LetterCase letterCase;
    private final DecisionView decision;
    private final Language language;

    LetterValues(LetterCase letterCase) {
        this.letterCase = letterCase;
        this.decision = letterCase.decision();
        this.language = letterCase.language();
    }

    /** With the language it stands in: what was typed for the call or the case is not translated. */
    Phrase of(Placeholder placeholder) {
        var call = decision.call();
        return switch (placeholder) {
            case PROJECT -> new Phrase(decision.project(), decision.language());
            case REASONS -> new Phrase(decision.reasons(), decision.language());
            case CALL -> phrase(call.title());
            case AUTHORITY -> phrase(call.authorityName());
            case PURPOSE -> phrase(call.purpose());
            case LEGAL_BASIS -> phrase(call.legalBasis());
            default -> new Phrase(said(placeholder), language);
        };
    }

    private Phrase phrase(LocalizedText text) {
        return text == null ? new Phrase("", language) : text.in(language);
    }

    private String said(Placeholder placeholder) {
        var call = decision.call();
        return switch (placeholder) {
            case LEAD -> AwardRow.name(decision.lead(), language);
            case PARTNERS -> partners();
            case NUMBER -> decision.receipt().number();
            case SUBMITTED -> day(decision.receipt().submittedAt().toLocalDate());
            case REQUESTED -> money(decision.requested());
            case AWARDED -> money(decision.awarded());
            case PERIOD -> period();
            case ACCEPT_BY -> day(decision.terms().acceptBy());
            case RESERVATION_BY -> day(decision.terms().reservationBy());
            case REPORTS -> reports();
            case CONTROL -> say("letter.control", call.authorityName());
            case REPAYMENT -> say("letter.repayment");
            case PUBLICITY ->
                decision.kind().isAward()
                        ? say("letter.publicity.award", call.authorityName())
                        : say("letter.publicity");
            case STANDING -> standing();
            case COMPETITION -> competition();
            case APPEAL -> say("letter.appeal." + call.terms().appeal(), call.authorityName());
            default -> throw new IllegalArgumentException(placeholder + " is no part of a sentence");
        };
    }

    private String partners() {
        return decision.parties().stream()
                .skip(1)
                .map(party -> AwardRow.name(party, language))
                .collect(Collectors.joining(", "));
    }

    private String period() {
        var given = decision.parts().stream()
                .filter(part -> part.awarded().total().minorUnits() > 0)
                .map(DecisionView.Part::number)
                .collect(Collectors.toSet());
        var period = letterCase.application().period(given);
        return day(period.map(ProjectPeriod::firstDay).orElse(null))
                + " – "
                + day(period.map(ProjectPeriod::lastDay).orElse(null));
    }

    private String reports() {
        var terms = decision.terms();
        if (terms.finalReportBy() == null) {
            return "";
        }
        return terms.interimReportBy() == null
                ? say("letter.reports.final", terms.finalReportBy())
                : say("letter.reports.both", terms.interimReportBy(), terms.finalReportBy());
    }

    private String standing() {
        var competition = letterCase.competition();
        return competition.total() == null
                ? say("letter.standing.none")
                : say("letter.standing", competition.total(), competition.rank(), competition.applications());
    }

    private String competition() {
        var all = letterCase.competition();
        var frame = decision.call().frame();
        return frame == null
                ? say("letter.competition.noFrame", all.applications(), all.requested())
                : say("letter.competition", all.applications(), all.requested(), frame);
    }

    private String day(LocalDate day) {
        return day == null ? "" : Formats.day(day, language);
    }

    private String money(Money money) {
        return Formats.money(money, language);
    }

    private String say(String key, Object... arguments) {
        return Messages.text(key, language, arguments);
    }
}

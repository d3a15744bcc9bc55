package org.allmenning.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.allmenning.allocation.AllocationView;
import org.allmenning.application.CommentPlace;
import org.allmenning.application.Completion;
import org.allmenning.assessment.CaseRow;
import org.allmenning.assessment.CaseRow.ReviewState;
import org.allmenning.assessment.Impartiality;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionParty;
import org.allmenning.funding.CallForm.AttachmentAsked;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.Finding;
import org.allmenning.shared.Formats;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;
import org.allmenning.submission.SubmittedApplication;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;
import org.allmenning.web.Show;

/** Puts cases into words, the same on every page. */
@ApplicationScoped
@Named("caseReading")
public class CaseReading {

    private static final int LETTERS = 26;

    @Inject
    private Say say;

    @Inject
    private Show show;

    @Inject
    private ReaderLanguage reader;

    /** How many reviews are handed in: "2 of 3"; somebody disqualified is said instead. */
    public String handedIn(List<ReviewState> reviews) {
        var out = reviews.stream()
                .filter(review -> review.impartiality() == Impartiality.DISQUALIFIED)
                .count();
        var done = reviews.stream().filter(ReviewState::handedIn).count();
        var text = say.text("cases.handedIn", done, reviews.size() - out);
        return out == 0 ? text : text + " · " + say.text("cases.disqualified", out);
    }

    /** Lead and partners in one line: "Hammerfest and 2 others". */
    public String participants(CaseRow row) {
        return row.partners() == 0
                ? show.phrase(row.lead())
                : say.text("cases.withPartners", show.phrase(row.lead()), row.partners());
    }

    /** The letter of a scenario: A to Z, then AA. */
    public String letter(int number) {
        var letter = String.valueOf((char) ('A' + (number - 1) % LETTERS));
        return number > LETTERS ? letter((number - 1) / LETTERS) + letter : letter;
    }

    /** What a scenario is called; without a name, by its letter. */
    public String scenario(AllocationView.Head scenario) {
        return scenario(scenario.number(), scenario.name());
    }

    /** The same, where the name may be empty. */
    public String scenario(int number, String name) {
        return name.isEmpty() ? say.text("bench.scenario", letter(number)) : name;
    }

    /** The name of a cost category, as the call has it. */
    public LocalizedText category(CallOverview call, String code) {
        return call.categories().stream()
                .filter(category -> category.code().equals(code))
                .map(CallOverview.CategoryOverview::name)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(call.title().main(), code));
    }

    /** What the call asked for, to which a file answers. */
    public LocalizedText kindOf(CallOverview call, SubmittedApplication.File file) {
        return call.terms()
                .form()
                .attachment(file.kind())
                .map(AttachmentAsked::name)
                .orElseGet(() -> LocalizedText.of(call.title().main(), file.kind()));
    }

    /** The name of a participant, or nothing for a line without one. */
    public String party(SubmittedApplication application, UUID id) {
        return application.party(id).map(party -> show.phrase(party.name())).orElse("");
    }

    /** The part of the application that a comment is about; a sub-project that is gone is the division of those left. */
    public String place(SubmittedApplication application, Completion.Comment comment) {
        return application.subProjects().stream()
                .filter(part ->
                        comment.subProject() != null && comment.subProject().equals(part.id()))
                .findFirst()
                .map(part -> say.text("commentPlace." + comment.place(), part.number()))
                .orElseGet(() -> say.text("commentPlace."
                        + (comment.place().isOfSubProject() ? CommentPlace.SUB_PROJECTS : comment.place())));
    }

    /** The part of the page of a case that a finding is about. */
    public String part(Finding.Place place) {
        return switch (place.page()) {
            case "budget", "subProjects" -> place.subProject() > 0 ? "subProject" : "budget";
            case "commitments", "attachments" -> place.page().equals("commitments") ? "answers" : place.page();
            case "project" -> place.field().contains("/") ? "answers" : "submission";
            default -> "submission";
        };
    }

    /** The name of somebody in a decision, with the county where another has the same name. */
    public String name(DecisionParty party) {
        return AwardRow.name(party, reader.getLanguage());
    }

    /** An answer as the reader's language writes it. */
    public String value(Serializable value) {
        return value instanceof Messages.Key key
                ? say.text(key.code())
                : Messages.written(value, reader.getLanguage()).toString();
    }

    /** What amounts are in: {@code kr}, {@code €}. */
    public String unit(Currency currency) {
        return Formats.sign(Money.nothing(currency));
    }

    public String weight(CallOverview.CriterionOverview criterion) {
        return show.share(new Share(criterion.weightBasisPoints()));
    }
}

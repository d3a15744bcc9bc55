package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionParty;
import org.allmenning.letter.Letter;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Formats;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.web.Say;

/** The page {@code /letter}: a letter as its reader gets it, in its own language. */
@RequestScoped
@Named("letterPage")
public class LetterPage {

    @Inject
    private Address address;

    @Inject
    private ReadLetter readLetter;

    @Inject
    private Say say;

    private Letter letter;

    @PostConstruct
    void load() {
        letter = readLetter.read(address.id("decision"));
    }

    public Letter getLetter() {
        return letter;
    }

    /** The day of the approval, else of the preparation. */
    public String getDate() {
        var decision = letter.decision();
        var moment = decision.isApproved() ? decision.approvedAt() : decision.preparedAt();
        return Formats.day(moment.toLocalDate(), letter.language());
    }

    /** A word of the letter's frame, in the language of the letter. */
    public String text(String key, Object... arguments) {
        return say.in(letter.language(), key, arguments);
    }

    public String phrase(LocalizedText text) {
        return text.in(letter.language()).text();
    }

    /** The name of a party, with its county where another has the same name. */
    public String name(DecisionParty party) {
        return AwardRow.name(party, letter.language());
    }

    public String amount(Money amount) {
        return Formats.amount(amount, letter.language());
    }

    /** The sum of all years, for the last column. */
    public String total(AmountsPerYear amounts) {
        return amount(amounts.total());
    }
}

package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.letter.LetterProgress;
import org.allmenning.letter.usecase.ReadLetter;

/** The page {@code /letters}: the letters of a call, and how far their documents have come. */
@RequestScoped
@Named("lettersPage")
public class LettersPage {

    @Inject
    private Address address;

    @Inject
    private ReadLetter readLetter;

    private LetterProgress progress;

    @PostConstruct
    void load() {
        progress = readLetter.ofCall(address.id("call"));
    }

    public LetterProgress getProgress() {
        return progress;
    }

    /** Whole percent; 100 where no letter was sent. */
    public int getPercent() {
        return progress.sent() == 0 ? 100 : 100 * progress.documents() / progress.sent();
    }
}

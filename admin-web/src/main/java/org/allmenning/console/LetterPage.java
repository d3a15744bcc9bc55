package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.letter.Letter;
import org.allmenning.letter.usecase.ReadLetter;

/** The page {@code /letter}: a letter as its reader gets it, in its own language. */
@RequestScoped
@Named("letterPage")
public class LetterPage {

    @Inject
    private Address address;

    @Inject
    private ReadLetter readLetter;

    private Letter letter;

    @PostConstruct
    void load() {
        letter = readLetter.read(address.id("decision"));
    }

    public Letter getLetter() {
        return letter;
    }
}

package org.allmenning.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five languages of the product. The interface exists in each of them and never falls back. */
public enum Language {
    /** Norwegian bokmål, the default. */
    NB("nb", "Bokmål"),
    /** Norwegian nynorsk. */
    NN("nn", "Nynorsk"),
    SV("sv", "Svenska"),
    FI("fi", "Suomi"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** BCP 47, as it stands in {@code lang} attributes and in the database. */
    public String tag() {
        return tag;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Exactly one of the five tags; anything else is empty. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The nearest of the five: Norwegian without a form is bokmål, an unknown one too. */
    public static Language nearest(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(NB);
    }
}

package org.allmenning.shared;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order of names in the reader's alphabet: å after ø in Norwegian, ä after å in Swedish and Finnish. */
public final class Alphabet {

    private Alphabet() {}

    public static Comparator<String> of(Language language) {
        // the collation rules of Java know Norwegian as "no", for both of its forms
        var locale =
                language == Language.NB || language == Language.NN ? Locale.forLanguageTag("no") : language.locale();
        var collator = Collator.getInstance(locale);
        collator.setStrength(Collator.TERTIARY);
        return collator::compare;
    }

    public static <T> Comparator<T> by(Language language, Function<T, String> name) {
        return Comparator.comparing(name, of(language));
    }
}

package org.allmenning.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Two plain spellings of a name: one to compare by, one for addresses and keys. */
public final class Spelling {

    /** Letters that stay whole when accents are taken off. */
    private static final Map<String, String> LETTERS =
            Map.of("æ", "ae", "ø", "o", "đ", "d", "ŋ", "n", "ŧ", "t", "ß", "ss", "ð", "d", "þ", "th");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Spelling() {}

    /**
     * Without case, accents and punctuation, so that {@code MASOY} finds {@code Måsøy}; {@code aa} counts as {@code å}, as
     * it was written before 1917 and is on old keyboards.
     */
    public static String folded(String name) {
        return plain(name, " ").replace("aa", "a");
    }

    /** Lower-case letters, digits and single hyphens: {@code Øvre Eiker} becomes {@code ovre-eiker}. */
    public static String slug(String name) {
        return plain(name, "-");
    }

    private static String plain(String name, String separator) {
        var text = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        for (var letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        var unaccented =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(unaccented).replaceAll(" ").strip().replace(" ", separator);
    }
}

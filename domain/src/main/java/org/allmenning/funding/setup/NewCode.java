package org.allmenning.funding.setup;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the code of something that an officer gave a name: “Reise og opphold” is {@code reise_og_opphold}. */
final class NewCode {

    private static final int LONGEST = 40;

    private NewCode() {}

    /** @param taken codes of the others, which it shall not have */
    static String of(String name, Collection<String> taken) {
        var plain = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ö", "o")
                .replace("å", "a")
                .replace("ä", "a")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        var code = plain.isEmpty() ? "one" : plain.substring(0, Math.min(plain.length(), LONGEST));
        return Stream.concat(Stream.of(code), IntStream.iterate(2, i -> i + 1).mapToObj(i -> code + "_" + i))
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }
}

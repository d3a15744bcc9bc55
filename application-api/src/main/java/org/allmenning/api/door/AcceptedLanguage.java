package org.allmenning.api.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allmenning.shared.Language;

/** The language of an answer: of those the caller accepts, the first that we have; bokmål where there is none. */
public final class AcceptedLanguage {

    private AcceptedLanguage() {}

    /** @param header {@code Accept-Language} as sent; null or unreadable is as good as none */
    public static Language of(String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> ofRange(range.getRange()).stream())
                .findFirst()
                .orElse(Language.NB);
    }

    private static Optional<Language> ofRange(String range) {
        var name = range.split("-", 2)[0];
        return name.equals("no") ? Optional.of(Language.NB) : Language.ofTag(name);
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}

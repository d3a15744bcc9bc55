package org.allmenning.application;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The name of a file as the person named it, without what does not belong in a name: the folders before it, control
 * characters, and marks that turn the direction of writing, by which {@code cod.exe} can look like {@code exe.doc}.
 *
 * @param text 1 to 150 characters
 */
public record FileName(String text) {

    /** In characters; longer names lose what stands before their ending. */
    public static final int LONGEST = 150;

    /** A longer ending is none. */
    private static final int LONGEST_EXTENSION = 10;

    /** Empty where nothing is left. */
    static Optional<FileName> of(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .strip();
        return name.isEmpty() || name.matches("\\.+") ? Optional.empty() : Optional.of(new FileName(shortened(name)));
    }

    /** What stands after the last dot; empty where that is nothing. */
    String extension() {
        return extension(text);
    }

    FileName withExtension(String extension) {
        return new FileName(shortened(text + "." + extension));
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        var end = dot < 0 ? "" : name.substring(dot + 1);
        return end.length() > LONGEST_EXTENSION ? "" : end;
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        var extension = extension(name);
        var end = extension.isEmpty() ? "" : "." + extension;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length()))
                        .strip()
                + end;
    }
}

package org.allmenning.letter;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a letter with places for the case. Paragraphs are parted by an empty line; a line beginning with {@code #} is a
 * heading, with {@code >} the decision in a frame. Whatever fills a place is never read as a template again.
 *
 * @param title of the letter, one line
 */
public record TemplateText(String title, String body) implements Serializable {

    public static final String TITLE = "title";
    public static final String BODY = "body";

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_BODY = 20_000;
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}|[{}]");
    private static final Pattern PARTING = Pattern.compile("\\n[ \\t]*\\n");

    /** What a paragraph is. */
    enum Role {
        HEADING,
        DECISION,
        PARAGRAPH
    }

    /** One paragraph of a template. */
    record Paragraph(Role role, String text) {

        private static Paragraph of(String typed) {
            if (typed.startsWith("#")) {
                return new Paragraph(Role.HEADING, typed.substring(1).strip());
            }
            return typed.startsWith(">")
                    ? new Paragraph(Role.DECISION, typed.substring(1).strip())
                    : new Paragraph(Role.PARAGRAPH, typed);
        }
    }

    public TemplateText {
        title = title.strip().replace("\u0000", "").replaceAll("\\s*\\R\\s*", " ");
        body = body.replace("\r", "").replace("\u0000", "").strip();
    }

    /**
     * Whether a letter of the kind can be written from it.
     *
     * @throws TemplateBroken with the line, what is wrong in it, and the placeholders there are
     */
    public void requireFor(LetterKind kind) {
        requireLength(TITLE, title, LONGEST_TITLE);
        requireLength(BODY, body, LONGEST_BODY);
        requireLine(kind, TITLE, title, 1);
        var number = 0;
        for (var line : body.split("\n", -1)) {
            requireLine(kind, BODY, line, ++number);
        }
        var missing = lacking(kind);
        if (!missing.isEmpty()) {
            throw new TemplateBroken(BODY, "template.lacks", Placeholder.written(missing));
        }
    }

    /**
     * What a letter of the kind owes its reader and this text has no place for. A text that was kept lacks something once letters
     * come to owe more than when it was written.
     *
     * @return in the order of the placeholders
     */
    public List<Placeholder> lacking(LetterKind kind) {
        return Placeholder.of(kind).stream()
                .filter(placeholder -> placeholder.isNeededBy(kind))
                .filter(placeholder -> !title.contains(placeholder.written()) && !body.contains(placeholder.written()))
                .toList();
    }

    private static void requireLength(String place, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new TemplateBroken(place, "template.length", longest, text.length());
        }
    }

    private static void requireLine(LetterKind kind, String place, String line, int number) {
        var brace = BRACES.matcher(line);
        while (brace.find()) {
            if (brace.group(1) == null) {
                throw new TemplateBroken(place, "template.brace", number, line.strip(), known(kind));
            }
            var placeholder = Placeholder.of(kind, brace.group(1))
                    .orElseThrow(
                            () -> new TemplateBroken(place, "template.unknown", number, brace.group(), known(kind)));
            if (placeholder.isBlock() && (place.equals(TITLE) || !line.strip().equals(placeholder.written()))) {
                throw new TemplateBroken(place, "template.alone", number, placeholder.written());
            }
        }
    }

    private static String known(LetterKind kind) {
        return Placeholder.written(Placeholder.of(kind));
    }

    /** In reading order; a place for a table or a list is a paragraph of its own. */
    List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        for (var typed : PARTING.splitAsStream(body).toList()) {
            var rest = new StringBuilder();
            for (var line : typed.strip().split("\n", -1)) {
                if (line.startsWith("#") || isPlaceholder(line.strip())) {
                    add(paragraphs, rest);
                    paragraphs.add(Paragraph.of(line.strip()));
                } else {
                    rest.append(rest.isEmpty() ? "" : "\n").append(line.strip());
                }
            }
            add(paragraphs, rest);
        }
        return List.copyOf(paragraphs);
    }

    private static boolean isPlaceholder(String line) {
        return line.startsWith("{") && line.indexOf('}') == line.length() - 1;
    }

    private static void add(List<Paragraph> paragraphs, StringBuilder rest) {
        if (!rest.isEmpty()) {
            paragraphs.add(Paragraph.of(rest.toString()));
            rest.setLength(0);
        }
    }
}

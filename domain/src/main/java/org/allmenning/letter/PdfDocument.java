package org.allmenning.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmenning.letter.LetterBlock.Piece;
import org.allmenning.shared.Language;

/**
 * A document for reading and for the archive: tagged PDF that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Made from
 * headings, paragraphs and tables; everything that is written into it is escaped here and nowhere else.
 */
final class PdfDocument {

    private static final String REGULAR = "inter-400.ttf";
    private static final String BOLD = "inter-600.ttf";
    private static final Font SHAPES = shapes();

    /** On a page of A4: two with texts and five with amounts of hundreds of millions. */
    private static final int MOST_COLUMNS = 7;

    /** Stands for a character that the embedded font cannot show; without a shape no document is valid for the archive. */
    private static final String NO_SHAPE = "\u25A1";

    private static final String STYLE = """
        @page { size: A4; margin: 18mm 16mm 20mm 16mm;
          @bottom-left { content: "$foot"; font: 8pt Inter; color: #545e6b; white-space: nowrap }
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Inter; color: #545e6b } }
        body { font: 9.5pt/1.5 Inter; color: #1f2c3d }
        h1, h2, h3 { font-weight: 600 }
        h1 { font-size: 19pt; line-height: 1.3; color: #0a3035; margin: 0 0 4mm; -fs-page-break-min-height: 4cm }
        h2 { font-size: 13pt; color: #0a3035; margin: 8mm 0 2mm; -fs-page-break-min-height: 4cm }
        h3 { font-size: 10.5pt; margin: 5mm 0 1.5mm; -fs-page-break-min-height: 3cm }
        p { margin: 0 0 2mm; white-space: pre-wrap }
        table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; -fs-table-paginate: paginate }
        th, td { text-align: left; vertical-align: top; padding: 1.2mm 1.5mm; border-bottom: 0.5pt solid #d8dadd;
          font-weight: 400 }
        .breaks, h1, h2, h3, p, li { word-wrap: break-word }
        .together { page-break-inside: avoid }
        .word, .short { white-space: nowrap }
        .wide { font-size: 7.5pt }
        .wide th, .wide td { padding: 1.2mm 0.8mm }
        thead th, .sum th, .sum td { font-weight: 600 }
        thead th { border-bottom: 1pt solid #1f2c3d; color: #545e6b; font-size: 8pt }
        tr { page-break-inside: avoid }
        .num { text-align: right; white-space: nowrap }
        .facts { font-size: 8.5pt }
        .facts th { width: 27%; color: #545e6b }
        .small { font-size: 8pt; color: #545e6b }
        .sender { font-size: 12pt; font-weight: 600; color: #0a3035; margin: 0 0 10mm }
        .head-fact { font-size: 8.5pt; margin: 0; color: #545e6b }
        .address { margin: 8mm 0 10mm }
        .decision { border-left: 1mm solid #12545c; background: #f0f4f5; padding: 3.5mm 4mm; margin: 0 0 4mm; font-weight: 600 }
        ol { margin: 0 0 3mm; padding: 0 0 0 6mm }
        li { margin: 0 0 1.5mm; white-space: pre-wrap }
        .letter h1 { font-size: 15pt; margin: 0 0 3mm }
        .letter h2 { font-size: 10.5pt; margin: 5.5mm 0 1.5mm; -fs-page-break-min-height: 3cm }
        .letter .sender { margin: 0 0 6mm }
        .letter .address { margin: 6mm 0 8mm }\
        """;

    /** Longer words may break within a cell; others never do, whatever stands beside them. */
    private static final int LONG_WORD = 24;

    /** The same in a table with many columns. */
    private static final int LONG_WORD_AMONG_MANY = 12;

    private static final int MANY_COLUMNS = 6;

    /** As long as a day with the longest name of a month. */
    private static final int SHORT_CELL = 18;

    /** In Finnish and Swedish a quotation begins with the mark that ends it, after which a line would be broken. */
    private static final Pattern QUOTED = Pattern.compile("(?<![^\\s(])\u201D\\S{1,30}");

    /** Such a mark at the end of a text, before a word that follows. */
    private static final Pattern OPENED = Pattern.compile("(?<![^\\s(])\u201D$");

    private final StringBuilder body = new StringBuilder();
    private final Language language;
    private final String title;
    private final String about;
    private String foot = "";
    private String look = "";

    private PdfDocument(String title, String about, Language language) {
        this.language = language;
        this.title = title;
        this.about = about;
    }

    /** @param about one sentence, for lists of documents */
    PdfDocument(Language language, String title, String about) {
        this(title, about, language);
        heading(1, title);
    }

    /** A letter: who sends it, what it is about, whom it is to, and its title. */
    static PdfDocument letter(LetterContent letter, String about) {
        var document = new PdfDocument(letter.title(), about, letter.language());
        document.foot = letter.foot();
        document.look = "letter";
        document.styled("sender", letter.authority());
        letter.facts().forEach(fact -> document.styled("head-fact", fact.get(0) + ": " + fact.get(1)));
        var address = new StringBuilder(letter.recipient().lead());
        if (!letter.recipient().partners().isEmpty()) {
            address.append('\n')
                    .append(letter.recipient().copyTo())
                    .append(' ')
                    .append(String.join(", ", letter.recipient().partners()));
        }
        document.styled("address", address.toString());
        document.heading(1, letter.title());
        return document;
    }

    /** What was decided, set off from the rest. */
    void decision(List<Piece> text) {
        body.append("<p class=\"decision\">%s</p>".formatted(marked(text)));
    }

    /** With the language of what stands in another one than the document. */
    private static String marked(List<Piece> pieces) {
        var written = new StringBuilder();
        var mark = "";
        for (var piece : pieces) {
            if (piece.language() == null) {
                mark = OPENED.matcher(piece.text()).find()
                        ? piece.text().substring(piece.text().length() - 1)
                        : "";
                written.append(words(piece.text().substring(0, piece.text().length() - mark.length())));
            } else {
                written.append(foreign(mark, piece));
                mark = "";
            }
        }
        return written.append(escaped(mark)).toString();
    }

    /** @param mark the quotation mark before it, which stays beside its first word; or nothing */
    private static String foreign(String mark, Piece piece) {
        var tag = "<span lang=\"%s\">".formatted(piece.language().tag());
        if (mark.isEmpty()) {
            return tag + words(piece.text()) + "</span>";
        }
        var end = piece.text().indexOf(' ');
        var first = piece.text().substring(0, end < 0 ? piece.text().length() : end);
        var together = "<span class=\"%s\">%s%s%s</span></span>"
                .formatted(first.length() > LONG_WORD ? "breaks" : "word", escaped(mark), tag, escaped(first));
        return end < 0 ? together : together + tag + words(piece.text().substring(end)) + "</span>";
    }

    private void styled(String style, String text) {
        body.append("<p class=\"%s\">%s</p>".formatted(style, words(text)));
    }

    /** Numbered, in their order. */
    void list(List<List<Piece>> items) {
        body.append("<ol>");
        items.forEach(item -> body.append("<li>%s</li>".formatted(marked(item))));
        body.append("</ol>");
    }

    void heading(int level, String text) {
        body.append("<h%d>%s</h%d>".formatted(level, words(text), level));
    }

    /** What is written until {@link #endTogether} stands on one page, if it fits on one. */
    void beginTogether() {
        body.append("<div class=\"together\">");
    }

    void endTogether() {
        body.append("</div>");
    }

    /** Lines stay as they were typed; an empty text is left out. */
    void paragraph(String text) {
        if (!text.isEmpty()) {
            body.append("<p>").append(words(text)).append("</p>");
        }
    }

    void paragraph(List<Piece> text) {
        body.append("<p>%s</p>".formatted(marked(text)));
    }

    /** Names and what they stand for. */
    void facts(List<List<String>> rows) {
        body.append("<table class=\"facts\"><tbody>");
        rows.forEach(row -> body.append("<tr><th scope=\"row\">")
                .append(words(row.get(0)))
                .append("</th><td class=\"breaks\">")
                .append(words(row.get(1)))
                .append("</td></tr>"));
        body.append("</tbody></table>");
    }

    /**
     * A table whose first column names the row, and whose last columns are amounts. More amounts than fit beside each other
     * stand in several tables below each other, each with the texts, for amounts are never broken over lines.
     *
     * @param texts how many columns are texts, the first among them
     * @param sums whether the last row adds up the others
     */
    void table(List<String> head, List<List<String>> rows, int texts, boolean sums) {
        var amounts = head.size() - texts;
        var tables = Math.max(1, ceiling(amounts, MOST_COLUMNS - texts));
        var each = ceiling(amounts, tables);
        for (int table = 0; table < tables; table++) {
            var from = texts + table * each;
            var to = Math.min(head.size(), from + each);
            tableOf(
                    part(head, texts, from, to),
                    rows.stream().map(row -> part(row, texts, from, to)).toList(),
                    texts,
                    sums);
        }
    }

    private static int ceiling(int number, int divisor) {
        return (number + divisor - 1) / divisor;
    }

    private static List<String> part(List<String> cells, int texts, int from, int to) {
        return Stream.concat(cells.subList(0, texts).stream(), cells.subList(from, to).stream())
                .toList();
    }

    private void tableOf(List<String> head, List<List<String>> rows, int texts, boolean sums) {
        var many = head.size() > MANY_COLUMNS;
        body.append(many ? "<table class=\"wide\"><thead><tr>" : "<table><thead><tr>");
        for (int column = 0; column < head.size(); column++) {
            body.append("<th scope=\"col\"").append(column < texts ? ">" : " class=\"num\">");
            body.append(words(head.get(column))).append("</th>");
        }
        body.append("</tr></thead><tbody>");
        for (int i = 0; i < rows.size(); i++) {
            body.append(sums && i == rows.size() - 1 ? "<tr class=\"sum\">" : "<tr>");
            row(rows.get(i), texts, many);
            body.append("</tr>");
        }
        body.append("</tbody></table>");
    }

    private void row(List<String> cells, int texts, boolean many) {
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            var look = column < texts ? look(text, many) : "num";
            body.append(column == 0 ? "<th scope=\"row\"" : "<td")
                    .append(look.isEmpty() ? ">" : " class=\"" + look + "\">")
                    .append(words(text))
                    .append(column == 0 ? "</th>" : "</td>");
        }
    }

    private static String look(String text, boolean many) {
        var longest =
                Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
        if (longest > (many ? LONG_WORD_AMONG_MANY : LONG_WORD)) {
            return "breaks";
        }
        return !many && text.length() <= SHORT_CELL ? "short" : "";
    }

    byte[] write() {
        var html =
                "<html lang=\"%s\"><head><title>%s</title><meta name=\"subject\" content=\"%s\"/><style>%s</style></head><body class=\"%s\">%s</body></html>"
                        .formatted(
                                language.tag(),
                                escaped(title),
                                escaped(about),
                                STYLE.replace("$foot", cssString(foot)),
                                look,
                                body);
        try (var bytes = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(() -> font(REGULAR), "Inter", 400, PdfRendererBuilder.FontStyle.NORMAL, true)
                    .useFont(() -> font(BOLD), "Inter", 600, PdfRendererBuilder.FontStyle.NORMAL, true)
                    .withProducer("Allmenning")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** For a string in a style: whatever is no plain letter or digit is written by its number. */
    private static String cssString(String text) {
        var written = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) && character < 128) {
                written.appendCodePoint(character);
            } else {
                shown(character).codePoints().forEach(shown -> written.append("\\%06x".formatted(shown)));
            }
        });
        return written.toString();
    }

    /** Escaped, with a quotation mark beside its word. */
    private static String words(String text) {
        var written = new StringBuilder();
        var quoted = QUOTED.matcher(text);
        var end = 0;
        while (quoted.find()) {
            written.append(escaped(text.substring(end, quoted.start())))
                    .append("<span class=\"word\">")
                    .append(escaped(quoted.group()))
                    .append("</span>");
            end = quoted.end();
        }
        return written.append(escaped(text.substring(end))).toString();
    }

    private static String escaped(String text) {
        var written = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\n', '\t', ' ' -> written.appendCodePoint(character);
                default -> written.append(shown(character));
            }
        });
        return written.toString();
    }

    /** Without what only directs or joins other characters. */
    private static String shown(int character) {
        if (Character.getType(character) == Character.FORMAT || Character.isISOControl(character)) {
            return "";
        }
        return SHAPES.canDisplay(character) ? Character.toString(character) : NO_SHAPE;
    }

    private static InputStream font(String name) {
        return PdfDocument.class.getResourceAsStream(name);
    }

    private static Font shapes() {
        try (var file = font(REGULAR)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

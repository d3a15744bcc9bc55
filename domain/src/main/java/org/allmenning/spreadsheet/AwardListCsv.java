package org.allmenning.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionParty;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Award lists as CSV (RFC 4180, UTF-8, comma), for import and download alike. The columns are documented in
 * {@code docs/award-list-format.md}.
 */
public final class AwardListCsv {

    /** The county of the lead, its name. May be empty. */
    public static final String COUNTY = "county";

    /** {@code municipality}, or another kind of organisation. */
    public static final String LEAD_KIND = "lead_kind";

    /** The municipality's code on the call's day; empty for other kinds. */
    public static final String LEAD_CODE = "lead_code";

    public static final String LEAD_NAME = "lead_name";

    /** Partners separated by {@code |}, each {@code kind:code:name}. */
    public static final String PARTNERS = "partners";

    public static final String PROJECT = "project";

    /** In whole or decimal units of the call's currency, with a point: {@code 900000.00}. */
    public static final String AMOUNT = "amount";

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 2_000_000;

    private static final List<String> COLUMNS =
            List.of(COUNTY, LEAD_KIND, LEAD_CODE, LEAD_NAME, PARTNERS, PROJECT, AMOUNT);
    private static final String CURRENCY = "currency";

    /** {@code awarded}, or {@code declined} or {@code withdrawn} with an amount of nothing; only in downloads. */
    private static final String STATUS = "status";

    private AwardListCsv() {}

    /** The headings that a file must have, in the order of a download. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** A row as it stands in the file. */
    public record Line(
            long number,
            String county,
            String leadKind,
            String leadCode,
            String leadName,
            String partners,
            String project,
            String amount) {}

    /**
     * The lines below the heading.
     *
     * @throws FileRefused for a file that is too large, not UTF-8, or lacks a column
     */
    public static List<Line> read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new FileRefused(List.of(FileFault.at(0, "", "file.tooLarge", LARGEST_FILE / 1_000_000)));
        }
        try (var parser = CSVParser.parse(new StringReader(text(file)), format())) {
            requireColumns(parser);
            var lines = new ArrayList<Line>();
            for (var row : parser) {
                lines.add(line(parser, row));
            }
            if (lines.isEmpty()) {
                throw new FileRefused(List.of(FileFault.at(0, "", "file.empty")));
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw new FileRefused(List.of(FileFault.at(0, "", "file.notCsv")));
        }
    }

    /** The published awards, names in the reader's language. */
    public static String write(AwardList list, Language language) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180
                .builder()
                .setHeader(COUNTY, LEAD_KIND, LEAD_CODE, LEAD_NAME, PARTNERS, PROJECT, AMOUNT, CURRENCY, STATUS)
                .get()
                .print(text)) {
            for (var row : list.sorted(language)) {
                print(printer, row, row.awarded(), "awarded", language);
            }
            for (var row : list.sortedDeclined(language)) {
                print(printer, row, Money.nothing(row.awarded().currency()), "declined", language);
            }
            for (var row : list.sortedWithdrawn(language)) {
                print(printer, row, Money.nothing(row.awarded().currency()), "withdrawn", language);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, AwardRow row, Money amount, String status, Language language)
            throws IOException {
        printer.printRecord(
                row.countyName() == null
                        ? ""
                        : guarded(row.countyName().in(language).text()),
                row.lead().kind().toLowerCase(java.util.Locale.ROOT),
                row.lead().code().orElse(""),
                guarded(row.lead().name().in(language).text()),
                guarded(partners(row, language)),
                guarded(row.project()),
                amount.toDecimal().toPlainString(),
                amount.currency().getCurrencyCode(),
                status);
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String partners(AwardRow row, Language language) {
        return String.join(
                " | ",
                row.partners().stream()
                        .map(partner -> partner(partner, language))
                        .toList());
    }

    private static String partner(DecisionParty partner, Language language) {
        return partner.kind().toLowerCase(java.util.Locale.ROOT)
                + ":"
                + partner.code().orElse("")
                + ":"
                + partner.name().in(language).text();
    }

    private static CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new FileRefused(List.of(FileFault.at(0, "", "file.notCsv")));
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new FileRefused(List.of(FileFault.at(0, "", "file.notUtf8")));
        }
    }

    private static void requireColumns(CSVParser parser) {
        var missing = new TreeSet<>(COLUMNS);
        parser.getHeaderNames().forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new FileRefused(List.of(FileFault.at(1, "", "file.columnsMissing", String.join(", ", missing))));
        }
    }

    private static Line line(CSVParser parser, CSVRecord row) {
        if (!row.isConsistent()) {
            throw new FileRefused(List.of(FileFault.at(parser.getCurrentLineNumber(), "", "file.columnsUneven")));
        }
        return new Line(
                parser.getCurrentLineNumber(),
                row.get(COUNTY),
                row.get(LEAD_KIND),
                row.get(LEAD_CODE),
                row.get(LEAD_NAME),
                row.get(PARTNERS),
                row.get(PROJECT),
                row.get(AMOUNT));
    }
}

package org.allmenning.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.allmenning.assessment.CaseLine;
import org.allmenning.assessment.CaseListing;
import org.allmenning.shared.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The cases of a call as they stand on the list, as CSV (RFC 4180, UTF-8, comma), names in the reader's language. Amounts and
 * points are decimal with a point; what is missing is empty.
 */
public final class CaseListCsv {

    private CaseListCsv() {}

    public static String write(CaseListing list, Language language) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "number",
                        "project",
                        "lead",
                        "lead_code",
                        "partners",
                        "county",
                        "kind",
                        "themes",
                        "status",
                        "findings",
                        "reviewers",
                        "handed_in",
                        "points",
                        "rank",
                        "requested",
                        "cost",
                        "currency")
                .get()
                .print(text)) {
            for (var line : list.lines()) {
                print(printer, line, language);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, CaseLine line, Language language) throws IOException {
        var row = line.row();
        printer.printRecord(
                AwardListCsv.guarded(row.receipt().number()),
                AwardListCsv.guarded(row.receipt().title()),
                AwardListCsv.guarded(line.lead().name(language)),
                line.lead().code(),
                AwardListCsv.guarded(CaseListXlsx.partners(line, language)),
                row.county() == null
                        ? ""
                        : AwardListCsv.guarded(row.county().in(language).text()),
                line.continuing() ? "continuing" : "new",
                AwardListCsv.guarded(CaseListXlsx.themes(line, language)),
                row.status().name().toLowerCase(Locale.ROOT),
                line.findings(),
                line.inHand().size(),
                line.handedIn(),
                row.total() == null ? "" : row.total().rounded().toPlainString(),
                row.rank() == 0 ? "" : row.rank(),
                row.requested().toDecimal().toPlainString(),
                row.totalCost().toDecimal().toPlainString(),
                row.requested().currency().getCurrencyCode());
    }
}

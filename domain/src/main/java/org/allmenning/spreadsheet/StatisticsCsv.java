package org.allmenning.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.allmenning.decision.Statistics;
import org.allmenning.shared.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Statistics as CSV (RFC 4180, UTF-8, comma): one row for everything, one for each line of each table, and one for each stage.
 * Amounts are decimal with a point, shares in percent, times in days.
 */
public final class StatisticsCsv {

    private StatisticsCsv() {}

    public static String write(Statistics statistics, Language language) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "by",
                        "key",
                        "name",
                        "applications",
                        "requested",
                        "decided",
                        "awards",
                        "awarded",
                        "currency",
                        "success_percent",
                        "median_days",
                        "longest_days")
                .get()
                .print(text)) {
            print(printer, "all", "", "", statistics.total());
            for (var table : statistics.tables()) {
                for (var line : table.sorted(language)) {
                    var name =
                            line.name() == null ? "" : line.name().in(language).text();
                    print(printer, table.dimension().name().toLowerCase(Locale.ROOT), line.key(), name, line.figures());
                }
            }
            for (var stage : statistics.stages()) {
                printer.printRecord(
                        "stage",
                        stage.way().name().toLowerCase(Locale.ROOT),
                        "",
                        stage.cases(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        stage.median().toPlainString(),
                        stage.longest().toPlainString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, String by, String key, String name, Statistics.Figures figures)
            throws IOException {
        printer.printRecord(
                by,
                key,
                AwardListCsv.guarded(name),
                figures.applications(),
                figures.requested().toDecimal().toPlainString(),
                figures.decided(),
                figures.awards(),
                figures.awarded().toDecimal().toPlainString(),
                figures.requested().currency().getCurrencyCode(),
                figures.success() == null
                        ? ""
                        : String.format(Locale.ROOT, "%d.%02d", figures.success() / 100, figures.success() % 100),
                "",
                "");
    }
}

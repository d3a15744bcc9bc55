package org.allmenning.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmenning.assessment.CaseLine;
import org.allmenning.assessment.CaseListing;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;

/** The cases of a call as they stand on the list, as a workbook with headings in the reader's language. */
public final class CaseListXlsx {

    /** What such a file is called on the web. */
    public static final String MEDIA_TYPE = ListSheet.MEDIA_TYPE;

    private static final List<String> HEADINGS = List.of(
            "number",
            "project",
            "lead",
            "code",
            "partners",
            "county",
            "kind",
            "themes",
            "status",
            "findings",
            "reviewers",
            "handedIn",
            "points",
            "rank",
            "requested",
            "cost",
            "currency");
    private static final List<Integer> WIDTHS =
            List.of(20, 52, 20, 8, 40, 14, 14, 24, 20, 10, 10, 10, 10, 8, 14, 14, 10);

    private CaseListXlsx() {}

    public static byte[] write(CaseListing list, Language language) {
        var columns = IntStream.range(0, HEADINGS.size())
                .mapToObj(i -> new ListSheet.Column(Messages.text("sheet." + HEADINGS.get(i), language), WIDTHS.get(i)))
                .toList();
        return ListSheet.write(
                Messages.text("sheet.cases", language),
                columns,
                list.lines().stream().map(line -> row(line, language)).toList());
    }

    private static List<?> row(CaseLine line, Language language) {
        var row = line.row();
        return Arrays.asList(
                row.receipt().number(),
                row.receipt().title(),
                line.lead().name(language),
                line.lead().code(),
                partners(line, language),
                row.county() == null ? "" : row.county().in(language).text(),
                Messages.text(line.continuing() ? "award.continuing" : "award.new", language),
                themes(line, language),
                Messages.text("status." + row.status().name(), language),
                line.findings(),
                line.inHand().size(),
                line.handedIn(),
                row.total() == null ? null : row.total().rounded(),
                row.rank() == 0 ? null : row.rank(),
                row.requested(),
                row.totalCost(),
                row.requested().currency().getCurrencyCode());
    }

    static String partners(CaseLine line, Language language) {
        return line.participants().stream()
                .skip(1)
                .map(partner -> partner.name(language))
                .collect(Collectors.joining(", "));
    }

    static String themes(CaseLine line, Language language) {
        return line.themes().stream()
                .map(theme -> theme.name().in(language).text())
                .collect(Collectors.joining(", "));
    }
}

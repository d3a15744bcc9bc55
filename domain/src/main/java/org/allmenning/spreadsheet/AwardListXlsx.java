package org.allmenning.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.AwardRow;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;

/**
 * The published awards as a workbook (Office Open XML), one row each, with headings in the reader's language. Amounts are
 * numbers, days are days, and a text stays a text whatever it begins with. Awards that their leads said no to, or that the
 * authority took back, stand below the others, marked and with an amount of nothing, so that the column adds up to what was given.
 */
public final class AwardListXlsx {

    /** What such a file is called on the web. */
    public static final String MEDIA_TYPE = ListSheet.MEDIA_TYPE;

    private static final List<String> HEADINGS = List.of(
            "county",
            "lead",
            "code",
            "partners",
            "project",
            "kind",
            "requested",
            "awarded",
            "currency",
            "decided",
            "status");
    private static final List<Integer> WIDTHS = List.of(14, 20, 8, 40, 52, 14, 14, 14, 10, 12, 14);

    private AwardListXlsx() {}

    public static byte[] write(AwardList list, Language language) {
        var columns = IntStream.range(0, HEADINGS.size())
                .mapToObj(i -> new ListSheet.Column(Messages.text("sheet." + HEADINGS.get(i), language), WIDTHS.get(i)))
                .toList();
        return ListSheet.write(
                Messages.text("sheet.awards", language),
                columns,
                Stream.<Stream<List<?>>>of(
                                list.sorted(language).stream()
                                        .map(award -> row(award, award.awarded(), "award.stands", language)),
                                takenBack(list.sortedDeclined(language), "award.declined", language),
                                takenBack(list.sortedWithdrawn(language), "award.withdrawn", language))
                        .flatMap(rows -> rows)
                        .toList());
    }

    private static Stream<List<?>> takenBack(List<AwardRow> awards, String status, Language language) {
        return awards.stream()
                .map(award -> row(award, Money.nothing(award.awarded().currency()), status, language));
    }

    private static List<?> row(AwardRow award, Money awarded, String status, Language language) {
        return Arrays.asList(
                award.countyName() == null
                        ? ""
                        : award.countyName().in(language).text(),
                award.lead().name().in(language).text(),
                award.lead().code().orElse(""),
                award.partnerNames(language),
                award.project(),
                kind(award, language),
                award.requested(),
                awarded,
                awarded.currency().getCurrencyCode(),
                award.decidedOn(),
                Messages.text(status, language));
    }

    private static String kind(AwardRow award, Language language) {
        if (award.continuing() == null) {
            return "";
        }
        return Messages.text(award.continuing() ? "award.continuing" : "award.new", language);
    }
}

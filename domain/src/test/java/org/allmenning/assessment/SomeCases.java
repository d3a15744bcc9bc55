package org.allmenning.assessment;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.funding.CallForm;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.submission.Receipt;

/** Cases on a list, made in one line each. */
public final class SomeCases {

    private static final Currency NOK = Currency.getInstance("NOK");

    private SomeCases() {}

    /** A new one from Innlandet under assessment that nobody has, with one partner and no total. */
    public static CaseLine line(int number, String title, String lead) {
        return line(number, title, lead, "Innlandet", ApplicationStatus.UNDER_ASSESSMENT, null, 100_000, List.of());
    }

    public static CaseLine line(
            int number,
            String title,
            String lead,
            String county,
            ApplicationStatus status,
            WeightedTotal total,
            long kroner,
            List<CaseRow.ReviewState> reviews) {
        var receipt = new Receipt(
                new UUID(2, number),
                new UUID(3, number),
                "innlandet-2024/" + number,
                1,
                title,
                ZonedDateTime.of(2023, 12, 1, 12, 0, 0, 0, ZoneId.of("Europe/Oslo")),
                "0".repeat(64));
        var row = new CaseRow(
                new UUID(2, number),
                new UUID(3, number),
                receipt,
                status,
                number % 5 == 0 ? FormalStanding.PASSED_ON : FormalStanding.OPEN,
                text(lead),
                1,
                county == null ? null : text(county),
                new Money(kroner * 200, NOK),
                new Money(kroner * 100, NOK),
                total,
                total == null ? 0 : 1,
                reviews);
        return new CaseLine(
                row,
                number,
                List.of(
                        new CaseLine.Participant("3419", text(lead), lead.equals("Våler") ? text("Innlandet") : null),
                        new CaseLine.Participant("5616", text("Hasvik"), null)),
                county,
                number % 2 == 0,
                themes(number),
                number % 3);
    }

    /** Lead, partner, county and theme all bear this name. */
    public static CaseLine named(String name) {
        var plain = line(1, "Kart", name, name, ApplicationStatus.UNDER_ASSESSMENT, null, 100_000, List.of());
        var party = new CaseLine.Participant("3419", text(name), null);
        return new CaseLine(
                plain.row(),
                plain.caseNumber(),
                List.of(party, party),
                plain.countyCode(),
                plain.continuing(),
                List.of(new CallForm.Choice("theme", text(name))),
                plain.findings());
    }

    /** Even numbers are about the climate. */
    private static List<CallForm.Choice> themes(int number) {
        return number % 2 == 0 ? List.of(new CallForm.Choice("climate", text("Klima"))) : List.of();
    }

    static LocalizedText text(String text) {
        return LocalizedText.of(Language.NB, text);
    }
}

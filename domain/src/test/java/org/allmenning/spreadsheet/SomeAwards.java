package org.allmenning.spreadsheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionParty;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallTerms;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;

/** Published awards for tests of their files. */
final class SomeAwards {

    static final Currency KRONER = Currency.getInstance("NOK");

    private SomeAwards() {}

    static AwardList list(AwardRow... awards) {
        return list(List.of(awards), List.of());
    }

    static AwardList list(List<AwardRow> awards, List<AwardRow> declined) {
        return list(awards, declined, List.of());
    }

    static AwardList list(List<AwardRow> awards, List<AwardRow> declined, List<AwardRow> withdrawn) {
        return new AwardList(
                aCall(), Instant.EPOCH.atZone(ZoneOffset.UTC), null, null, false, awards, declined, withdrawn);
    }

    static AwardList publishedAt(ZonedDateTime moment) {
        return new AwardList(aCall(), moment, null, null, false, List.of(), List.of(), List.of());
    }

    /** An imported award. */
    static AwardRow award(String county, DecisionParty lead, long kroner, DecisionParty... partners) {
        return new AwardRow(
                1,
                county,
                county == null ? null : norwegian(county),
                lead,
                List.of(partners),
                "Felles innsyn",
                Language.NB,
                Money.whole(kroner, KRONER),
                null,
                null,
                null,
                null);
    }

    /** An award on an application. */
    static AwardRow decided(
            int number, String project, DecisionParty lead, long requested, long awarded, boolean goesOn) {
        return new AwardRow(
                number,
                "34",
                norwegian("Innlandet"),
                lead,
                List.of(municipality("Løten", "3412")),
                project,
                Language.NB,
                Money.whole(awarded, KRONER),
                Money.whole(requested, KRONER),
                goesOn,
                LocalDate.of(2024, 5, 29),
                new ProjectPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)));
    }

    static DecisionParty municipality(String name, String code) {
        return new DecisionParty("MUNICIPALITY", new UUID(0, code.hashCode()), code, norwegian(name), null);
    }

    static LocalizedText norwegian(String text) {
        return new LocalizedText(Language.NB, Map.of(Language.NB, text));
    }

    static CallOverview aCall() {
        return new CallOverview(
                new UUID(0, 2),
                "oslo-viken-2020",
                new UUID(0, 3),
                norwegian("Myndigheten"),
                norwegian("Skjønnsmidler"),
                norwegian("Formål"),
                null,
                norwegian("Lov"),
                "NO",
                KRONER,
                Money.whole(1, KRONER),
                null,
                null,
                List.of(2020),
                LocalDate.of(2020, 9, 9),
                null,
                null,
                true,
                false,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                5,
                CallTerms.PLAIN,
                1);
    }
}

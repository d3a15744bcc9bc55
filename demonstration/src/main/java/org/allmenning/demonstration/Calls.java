package org.allmenning.demonstration;

import static org.allmenning.shared.Language.EN;
import static org.allmenning.shared.Language.FI;
import static org.allmenning.shared.Language.NB;
import static org.allmenning.shared.Language.NN;
import static org.allmenning.shared.Language.SV;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.CostCategory;
import org.allmenning.funding.Criterion;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.Severity;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/** The calls of the demonstration, from the announcements of the authorities. */
final class Calls {

    /** The day whose municipality codes the rural growth agreements go by. */
    static final LocalDate BYGDEVEKST_CODES = LocalDate.of(2023, 11, 1);

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int DAYS_OPEN = 30;

    private Calls() {}

    /** Open for 30 more days; the real deadline was 1 November 2023. */
    static CallPlan bygdevekst(Instant now) {
        var deadline = now.atZone(OSLO)
                .toLocalDate()
                .plusDays(DAYS_OPEN)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(OSLO)
                .toInstant();
        return new CallPlan(
                "bygdevekst-2023",
                text(
                        "Bygdevekstavtaler – gjennomføring",
                        "Bygdevekstavtalar – gjennomføring",
                        "Landsbygdsavtal – genomförande",
                        "Maaseudun kasvusopimukset – toteutus",
                        "Rural growth agreements – implementation"),
                text(
                        "To års arbeid i en region, med eget budsjett for hvert delprosjekt. Kommunestyret kan gjøre vedtak etter fristen.",
                        "To års arbeid i ein region, med eige budsjett for kvart delprosjekt. Kommunestyret kan gjere vedtak etter fristen.",
                        "Två års arbete i en region, med en egen budget för varje delprojekt. Kommunfullmäktige kan besluta efter tidsfristen.",
                        "Kahden vuoden työ alueella, jokaisella osahankkeella oma talousarvio. Kunnanvaltuusto voi päättää määräajan jälkeen.",
                        "Two years of work in a region, with a budget for every sub-project. The municipal council may decide after the deadline."),
                text(
                        "Demonstrasjon: reglene, kommunene, delprosjektene og slagene finansiering er fra kunngjøringen. Ramme, kriterier, frist og alle beløp i søknaden er konstruert.",
                        "Demonstrasjon: reglane, kommunane, delprosjekta og slaga finansiering er frå kunngjeringa. Ramme, kriterium, frist og alle beløp i søknaden er konstruerte.",
                        "Demonstration: reglerna, kommunerna, delprojekten och finansieringsslagen är från kungörelsen. Anslag, kriterier, tidsfrist och alla belopp i ansökan är konstruerade.",
                        "Esittely: säännöt, kunnat, osahankkeet ja rahoituslajit ovat hakuilmoituksesta. Määräraha, kriteerit, määräaika ja kaikki hakemuksen summat on keksitty.",
                        "Demonstration: the rules, municipalities, sub-projects and kinds of financing are from the announcement. Frame, criteria, deadline and all amounts of the application are constructed."),
                "NO",
                NOK,
                Money.whole(1, NOK),
                OSLO,
                2024,
                2025,
                BYGDEVEKST_CODES,
                now,
                deadline,
                null,
                Money.whole(10_000_000, NOK),
                5,
                true,
                null,
                categories(),
                criteria(),
                List.of(
                        new CallRule(
                                RuleType.MAXIMUM_GRANT,
                                Money.whole(4_000_000, NOK).minorUnits(),
                                Severity.BLOCKS,
                                "Utlysningen: inntil 4 mill. kr per søknad"),
                        new CallRule(RuleType.MAXIMUM_DURATION, 24, Severity.BLOCKS, "Utlysningen: inntil to år"),
                        new CallRule(
                                RuleType.MINIMUM_MUNICIPALITIES, 1, Severity.BLOCKS, "Utlysningen: minst én kommune")));
    }

    /** Long closed: its awards are imported. */
    static CallPlan osloViken() {
        return new CallPlan(
                "oslo-viken-2020",
                text(
                        "Prosjektskjønn 2020",
                        "Prosjektskjønn 2020",
                        "Projektunderstöd enligt prövning 2020",
                        "Harkinnanvarainen hankeavustus 2020",
                        "Project grants for renewal and innovation 2020"),
                text(
                        "Midlene skal la kommunene prøve ut nye løsninger: fornying og innovasjon som styrker kommunen som tjenesteyter, myndighet, lokaldemokratisk arena og samfunnsutvikler.",
                        "Midlane skal la kommunane prøve ut nye løysingar: fornying og innovasjon som styrkjer kommunen som tenesteytar, styresmakt, lokaldemokratisk arena og samfunnsutviklar.",
                        "Medlen ska låta kommunerna pröva nya lösningar: förnyelse och innovation som stärker kommunen som serviceproducent, myndighet, lokaldemokratisk arena och samhällsutvecklare.",
                        "Varoilla kunnat voivat kokeilla uusia ratkaisuja: uudistamista ja innovaatioita, jotka vahvistavat kuntaa palvelujen tuottajana, viranomaisena, paikallisdemokratian areenana ja yhteisönsä kehittäjänä.",
                        "The money lets municipalities try out new solutions: renewal and innovation that strengthen the municipality as service provider, authority, local democratic arena or developer of its community."),
                null,
                "NO",
                NOK,
                Money.whole(1, NOK),
                OSLO,
                2020,
                2020,
                LocalDate.of(2020, 9, 9),
                null,
                null,
                LocalDate.of(2020, 9, 9),
                null,
                5,
                false,
                new CallPlan.Received(48, Money.whole(53_000_000, NOK)),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<CostCategory> categories() {
        return List.of(
                category(
                        "personnel",
                        false,
                        "Lønns- og personalkostnader",
                        "Løns- og personalkostnader",
                        "Personalkostnader",
                        "Henkilöstökustannukset",
                        "Personnel costs"),
                category(
                        "travel",
                        false,
                        "Reisekostnader",
                        "Reisekostnader",
                        "Resekostnader",
                        "Matkakustannukset",
                        "Travel costs"),
                category(
                        "courses",
                        false,
                        "Kurs og opplæring",
                        "Kurs og opplæring",
                        "Utbildning",
                        "Koulutus",
                        "Course and training costs"),
                category(
                        "meetings",
                        false,
                        "Møtekostnader",
                        "Møtekostnader",
                        "Möteskostnader",
                        "Kokouskustannukset",
                        "Meeting costs"),
                category(
                        "purchased_services",
                        false,
                        "Innkjøpte tjenester",
                        "Innkjøpte tenester",
                        "Köpta tjänster",
                        "Ostopalvelut",
                        "Purchased services"),
                category(
                        "communication",
                        false,
                        "Kommunikasjon og markedsføring",
                        "Kommunikasjon og marknadsføring",
                        "Kommunikation och marknadsföring",
                        "Viestintä ja markkinointi",
                        "Communication and marketing"),
                category(
                        "in_kind_work",
                        true,
                        "Egeninnsats",
                        "Eigeninnsats",
                        "Egen arbetsinsats",
                        "Oma työpanos",
                        "In-kind contribution"));
    }

    private static CostCategory category(
            String code, boolean inKind, String nb, String nn, String sv, String fi, String en) {
        return new CostCategory(code, text(nb, nn, sv, fi, en), inKind ? OWN_WORK : NOT_COVERED, inKind, true);
    }

    private static final LocalizedText NOT_COVERED = text(
            "Dekker ikke ordinær drift, frikjøp av folkevalgte, bedriftsutvikling eller direkte støtte til bedrifter.",
            "Dekkjer ikkje ordinær drift, frikjøp av folkevalde, bedriftsutvikling eller direkte stønad til bedrifter.",
            "Täcker inte ordinarie drift, frikopta förtroendevalda, företagsutveckling eller direkt stöd till företag.",
            "Ei kata tavanomaista toimintaa, luottamushenkilöiden vapauttamista muusta työstä, yritysten kehittämistä eikä suoraa tukea yrityksille.",
            "Does not cover ordinary operating costs, buying elected politicians free, business development or direct support to businesses.");

    private static final LocalizedText OWN_WORK = text(
            "Timer ganger timesats. Finansieringen følger av seg selv.",
            "Timar gonger timesats. Finansieringa følgjer av seg sjølv.",
            "Timmar gånger timpris. Finansieringen följer av sig själv.",
            "Tunnit kertaa tuntihinta. Rahoitus muodostuu itsestään.",
            "Hours times hourly rate. The financing follows by itself.");

    private static List<Criterion> criteria() {
        return List.of(
                new Criterion(
                        "relevance",
                        text(
                                "Bidrag til vekst i regionen",
                                "Bidrag til vekst i regionen",
                                "Bidrag till tillväxt i regionen",
                                "Vaikutus alueen kasvuun",
                                "Contribution to growth in the region"),
                        new Share(4_000)),
                new Criterion(
                        "feasibility",
                        text(
                                "Gjennomførbarhet",
                                "Gjennomføringsevne",
                                "Genomförbarhet",
                                "Toteutettavuus",
                                "Feasibility"),
                        new Share(3_500)),
                new Criterion(
                        "cooperation",
                        text(
                                "Samarbeid mellom kommunene",
                                "Samarbeid mellom kommunane",
                                "Samarbete mellan kommunerna",
                                "Kuntien yhteistyö",
                                "Cooperation between the municipalities"),
                        new Share(2_500)));
    }

    static LocalizedText text(String nb, String nn, String sv, String fi, String en) {
        return new LocalizedText(NB, Map.of(NB, nb, NN, nn, SV, sv, FI, fi, EN, en));
    }
}

package org.allmenning.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmenning.decision.DecisionCause;
import org.allmenning.decision.DecisionParty;
import org.allmenning.decision.DecisionTerms;
import org.allmenning.decision.DecisionTerms.Instalment;
import org.allmenning.decision.DecisionView;
import org.allmenning.funding.AppealMode;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.VatMode;
import org.allmenning.letter.LetterCase.Competition;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.SubmittedApplication;
import org.allmenning.submission.SubmittedApplication.Cost;
import org.allmenning.submission.SubmittedApplication.Financing;
import org.allmenning.submission.SubmittedApplication.Part;
import org.allmenning.submission.SubmittedApplication.Party;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final List<Integer> YEARS = List.of(2024, 2025);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 19);
    private static final String REASONS = "Modellen kan brukes av andre kommuner.";
    private static final DecisionTerms TERMS = new DecisionTerms(
            LocalDate.of(2024, 4, 19),
            LocalDate.of(2024, 5, 31),
            LocalDate.of(2024, 11, 1),
            LocalDate.of(2026, 6, 1),
            List.of("Egenandelen er ikke et annet statlig tilskudd."),
            List.of(
                    new Instalment(LocalDate.of(2024, 5, 2), "Vilkårene er akseptert", 42_500_000L),
                    new Instalment(LocalDate.of(2025, 6, 2), "Sluttrapport er godkjent", 42_500_000L)));

    /** In points from the left edge of A4: 210 mm without 16, and a tenth of a millimetre for what is rounded. */
    private static final float RIGHT_MARGIN = 194.1f * 72 / 25.4f;

    private static final DecisionTerms LAPSED =
            new DecisionTerms(null, LocalDate.of(2024, 5, 31), null, null, List.of(), List.of());

    /** The duties that PRODUCT.md, section 7, asks for and that no figure of the case shows. */
    private static final Map<Language, List<String>> DUTIES = Map.of(
            Language.NB,
            List.of("Slik aksepterer dere", "Rapportering og kontroll", "tilbakebetaling", "Offentlighet"),
            Language.NN,
            List.of("Slik aksepterer de", "Rapportering og kontroll", "tilbakebetaling", "Offentlegheit"),
            Language.SV,
            List.of("Så godkänner ni villkoren", "Rapportering och kontroll", "återbetalning", "Offentlighet"),
            Language.FI,
            List.of("Näin hyväksytte ehdot", "Raportointi ja valvonta", "palautus", "Julkisuus"),
            Language.EN,
            List.of("How to accept", "Reporting and control", "repayment", "Public access"));

    @BeforeAll
    static void theValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> everyKindInEveryLanguage() {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void a_letter_is_valid_for_the_archive_and_for_screen_readers(LetterKind kind, Language language) throws Exception {
        var pdf = LetterPdf.write(letter(kind, language));

        assertValid(pdf, PDFAFlavour.PDFA_2_A);
        assertValid(pdf, PDFAFlavour.PDFUA_1);
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void a_letter_says_who_what_when_by_which_law_and_how_to_appeal(LetterKind kind, Language language)
            throws Exception {
        var text = text(LetterPdf.write(letter(kind, language)));

        assertThat(text)
                .contains("innlandet-2024/134", "2024/17", day(DAY, language), "Statsforvalteren i Innlandet")
                .contains("Gran", "Lunner", "Jevnaker", "Felles språkmodell", "Retningslinjene for skjønnsmidler")
                .contains(money(1_100_000, language), REASONS, "Prøve ut klart språk")
                .contains(plain(Messages.text("letter.appeal.THREE_WEEKS", language, "Statsforvalteren i Innlandet")))
                .doesNotContain("{", "}");
    }

    @ParameterizedTest
    @EnumSource
    void an_award_says_what_is_paid_when_and_under_which_conditions(Language language) throws Exception {
        for (var kind : List.of(LetterKind.AWARD, LetterKind.PARTIAL_AWARD)) {
            var text = text(LetterPdf.write(letter(kind, language)));

            assertThat(text)
                    .contains(money(850_000, language), amount(425_000, language), amount(1_350_000, language))
                    .contains("Vilkårene er akseptert", "Sluttrapport er godkjent")
                    .contains("Egenandelen er ikke et annet statlig tilskudd.")
                    .contains("Prøve ut klart språk", "1 Språkdata", "2 Utprøving", "2024", "2025");
            for (var day : List.of(
                    TERMS.acceptBy(),
                    TERMS.reservationBy(),
                    TERMS.interimReportBy(),
                    TERMS.finalReportBy(),
                    LocalDate.of(2024, 4, 1),
                    LocalDate.of(2025, 12, 31),
                    LocalDate.of(2024, 5, 2),
                    LocalDate.of(2025, 6, 2))) {
                assertThat(text).contains(day(day, language));
            }
            assertThat(text).contains(plain(Messages.text("financingSource.OWN_CASH", language)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_award_says_how_to_accept_report_be_checked_and_pay_back_and_that_it_is_public(Language language)
            throws Exception {
        for (var kind : List.of(LetterKind.AWARD, LetterKind.PARTIAL_AWARD)) {
            assertThat(text(LetterPdf.write(letter(kind, language)))).contains(DUTIES.get(language));
        }
    }

    @Test
    void the_plan_says_for_every_sub_project_and_year_what_it_costs_what_was_asked_and_what_is_given() {
        assertThat(table(letter(LetterKind.PARTIAL_AWARD, Language.NB), "letter.plan"))
                .containsExactly(
                        List.of("Delprosjekt", "År", "Kostnad, kr", "Søkt, kr", "Tilskudd, kr"),
                        List.of("1 Språkdata", "2024", "362 500", "300 000", "300 000"),
                        List.of("1 Språkdata", "2025", "362 500", "300 000", "300 000"),
                        List.of("2 Utprøving", "2024", "312 500", "250 000", "0"),
                        List.of("2 Utprøving", "2025", "312 500", "250 000", "250 000"),
                        List.of("Sum", "", "1 350 000", "1 100 000", "850 000"));
    }

    @Test
    void the_financing_says_for_every_sub_project_who_pays_in_which_year_own_work_and_what_is_uncovered_among_it() {
        assertThat(table(letter(LetterKind.PARTIAL_AWARD, Language.NB), "letter.financing"))
                .containsExactly(
                        List.of("Delprosjekt", "Kilde", "2024, kr", "2025, kr", "Sum"),
                        List.of("1 Språkdata", "Innvilget tilskudd", "300 000", "300 000", "600 000"),
                        List.of("1 Språkdata", source("OWN_CASH"), "40 000", "40 000", "80 000"),
                        List.of("1 Språkdata", source("OWN_WORK"), "22 500", "22 500", "45 000"),
                        List.of("2 Utprøving", "Innvilget tilskudd", "0", "250 000", "250 000"),
                        List.of("2 Utprøving", source("OWN_CASH"), "40 000", "40 000", "80 000"),
                        List.of("2 Utprøving", source("OWN_WORK"), "22 500", "22 500", "45 000"),
                        List.of("2 Utprøving", "Ikke dekket", "250 000", "0", "250 000"),
                        List.of("Totalkostnad", "", "675 000", "675 000", "1 350 000"));
    }

    @Test
    void every_instalment_has_its_day_what_it_asks_for_and_its_amount() {
        assertThat(table(letter(LetterKind.AWARD, Language.NB), "letter.payments"))
                .extracting(row -> String.join(" / ", row.subList(1, row.size())))
                .endsWith(
                        "2. mai 2024 / Vilkårene er akseptert / 425 000",
                        "2. juni 2025 / Sluttrapport er godkjent / 425 000",
                        " /  / 850 000");
    }

    private static List<List<String>> table(LetterContent letter, String name) {
        return letter.blocks().stream()
                .filter(block -> block.type() == LetterBlock.Type.TABLE)
                .filter(block -> block.text().equals(Messages.text(name, Language.NB)))
                .findFirst()
                .orElseThrow()
                .rows()
                .stream()
                .map(row -> row.stream().map(LetterTest::plain).toList())
                .toList();
    }

    private static String source(String code) {
        return Messages.text("financingSource." + code, Language.NB);
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void every_letter_says_how_to_appeal_as_its_call_says(LetterKind kind, Language language) {
        for (var mode : AppealMode.values()) {
            var paragraphs = LetterWriter.write(
                            of(kind, language, call(mode, kroner(19_400_000)), parties(), new BigDecimal("73.5")),
                            ShippedTemplates.of(kind, language),
                            "2024/17")
                    .blocks()
                    .stream()
                    .map(LetterBlock::text);

            assertThat(paragraphs)
                    .contains(Messages.text("letter.appeal." + mode, language, "Statsforvalteren i Innlandet"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void without_frame_points_or_partners_a_letter_has_no_gap(LetterKind kind, Language language) {
        var letter = LetterWriter.write(
                of(kind, language, call(AppealMode.NONE, null), parties().subList(0, 1), null),
                ShippedTemplates.of(kind, language),
                "2024/17");

        assertThat(letter.recipient().partners()).isEmpty();
        assertThat(letter.recipient().copyTo()).isEmpty();
        var text = letter.blocks().stream().map(LetterBlock::text).collect(Collectors.joining("\n"));
        assertThat(text).doesNotContain("null", "{", "  ");
        if (kind != LetterKind.DISMISSAL && kind != LetterKind.LAPSE) {
            assertThat(text)
                    .contains(Messages.text("letter.standing.none", language))
                    .contains(Messages.text("letter.competition.noFrame", language, 39, kroner(50_000_000)));
        }
    }

    private static LetterCase of(
            LetterKind kind, Language language, CallOverview call, List<DecisionParty> parties, BigDecimal points) {
        var first = view(kind, language, 250_000, REASONS);
        return new LetterCase(
                new DecisionView(
                        first.id(),
                        first.submissionId(),
                        first.applicationId(),
                        call,
                        first.receipt(),
                        first.kind(),
                        first.project(),
                        language,
                        parties,
                        first.requested(),
                        first.awarded(),
                        first.parts(),
                        first.reasons(),
                        first.terms(),
                        first.preparedBy(),
                        first.preparedAt(),
                        first.approvedBy(),
                        first.approvedAt(),
                        first.cause(),
                        null,
                        null,
                        null,
                        null),
                application(language),
                new Competition(39, kroner(50_000_000), points, points == null ? 0 : 18),
                null,
                DAY,
                language);
    }

    @ParameterizedTest
    @EnumSource
    void a_partial_award_says_which_sub_projects_get_what(Language language) throws Exception {
        var text = text(LetterPdf.write(letter(LetterKind.PARTIAL_AWARD, language)));

        assertThat(text)
                .contains(plain(Messages.text(
                        "letter.subProject.all", language, 1, "Språkdata", kroner(600_000), kroner(600_000))))
                .contains(plain(Messages.text(
                        "letter.subProject.some", language, 2, "Utprøving", kroner(500_000), kroner(250_000))))
                .contains(plain(Messages.text("letter.uncovered", language)));
    }

    @ParameterizedTest
    @EnumSource
    void a_rejection_says_the_facts_the_criteria_and_the_considerations(Language language) throws Exception {
        var text = text(LetterPdf.write(letter(LetterKind.REJECTION, language)));

        assertThat(text)
                .contains("Fornyingsverdi", "39", "18", money(50_000_000, language), money(19_400_000, language))
                .contains(plain(Formats.number(new BigDecimal("73.5"), language)), REASONS)
                .contains(day(LocalDate.of(2023, 10, 31), language));
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_about_an_award_that_lapsed_says_until_when_the_council_had_and_why(Language language)
            throws Exception {
        var text = text(LetterPdf.write(letter(LetterKind.LAPSE, language)));

        assertThat(text)
                .contains(day(LocalDate.of(2024, 5, 31), language), REASONS)
                .doesNotContain("Fornyingsverdi");
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void a_letter_about_a_new_decision_says_which_one_it_replaces(LetterKind kind, Language language) throws Exception {
        var first = letterCase(kind, language, 250_000);
        var letter = LetterWriter.write(
                new LetterCase(
                        first.decision(),
                        first.application(),
                        first.competition(),
                        new LetterCase.Replaced(LocalDate.of(2024, 2, 6), "2024/3"),
                        DAY,
                        language),
                ShippedTemplates.of(kind, language),
                "2024/17");
        var pdf = LetterPdf.write(letter);

        assertThat(text(pdf))
                .contains(plain(Messages.text("letter.replaces", language, LocalDate.of(2024, 2, 6), "2024/3")))
                .contains(day(LocalDate.of(2024, 2, 6), language), "2024/3");
        assertThat(text(LetterPdf.write(letter(kind, language)))).doesNotContain("2024/3");
        assertThat(LetterContent.of(letter.json())).isEqualTo(letter);
        assertValid(pdf, PDFAFlavour.PDFUA_1);
    }

    @Test
    void a_figure_that_changes_changes_the_letter() {
        var before = LetterWriter.write(letterCase(LetterKind.PARTIAL_AWARD, Language.NB, 250_000), template(), "1");
        var after = LetterWriter.write(letterCase(LetterKind.PARTIAL_AWARD, Language.NB, 260_000), template(), "1");

        assertThat(before.json()).isNotEqualTo(after.json());
        assertThat(after.json().toString()).contains(Formats.amount(kroner(860_000), Language.NB));
    }

    @Test
    void what_is_frozen_reads_back_word_for_word() {
        var letter = letter(LetterKind.PARTIAL_AWARD, Language.FI);

        assertThat(LetterContent.of(letter.json())).isEqualTo(letter);
    }

    @Test
    void a_text_that_does_not_fit_runs_over_to_the_next_page_and_nothing_is_cut() throws Exception {
        var reasons = "Et avsnitt om vurderingen. ".repeat(900) + "Slutten.";
        var first = letterCase(LetterKind.REJECTION, Language.NB, 0);
        var pdf = LetterPdf.write(LetterWriter.write(
                new LetterCase(
                        view(LetterKind.REJECTION, Language.NB, 0, reasons),
                        first.application(),
                        first.competition(),
                        null,
                        DAY,
                        Language.NB),
                ShippedTemplates.of(LetterKind.REJECTION, Language.NB),
                "2024/1"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
        }
        assertThat(text(pdf)).contains("Slutten.");
        assertValid(pdf, PDFAFlavour.PDFUA_1);
    }

    @Test
    void no_page_has_the_greeting_or_the_sum_of_a_table_alone() throws Exception {
        for (int lines = 0; lines < 16; lines += 2) {
            var reasons = "En linje.\n".repeat(lines) + "Slutten.";
            var first = letterCase(LetterKind.PARTIAL_AWARD, Language.NB, 250_000);
            var pdf = LetterPdf.write(LetterWriter.write(
                    new LetterCase(
                            view(LetterKind.PARTIAL_AWARD, Language.NB, 250_000, reasons),
                            first.application(),
                            first.competition(),
                            null,
                            DAY,
                            Language.NB),
                    ShippedTemplates.of(LetterKind.PARTIAL_AWARD, Language.NB),
                    "2024/1"));

            try (var document = Loader.loadPDF(pdf)) {
                for (int page = 2; page <= document.getNumberOfPages(); page++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    var onPage = stripper.getText(document).lines().toList();
                    assertThat(onPage).as("page %s after %s lines", page, lines).hasSizeGreaterThan(5);
                    assertThat(onPage.get(1)).doesNotStartWith("Sum").doesNotStartWith("Totalkostnad");
                }
            }
        }
    }

    @Test
    void neither_eight_years_of_large_amounts_nor_a_word_without_an_end_leaves_the_page() throws Exception {
        var endless = "Kommunesammenslutning".repeat(10);
        var letterCase = wide(endless, 8);
        var pdf = LetterPdf.write(
                LetterWriter.write(letterCase, ShippedTemplates.of(LetterKind.PARTIAL_AWARD, Language.FI), "2024/1"));

        assertThat(rightmost(pdf)).isLessThanOrEqualTo(RIGHT_MARGIN);
        for (int year : letterCase.application().years()) {
            assertThat(text(pdf))
                    .contains(plain(Messages.text("letter.inYear", Language.FI, String.valueOf(year), "€")));
        }
        assertThat(text(pdf).replace(" ", "")).contains(endless);
        for (int years = 1; years < 8; years++) {
            var fewer = LetterWriter.write(
                    wide("Kommunesammenslutningene", years),
                    ShippedTemplates.of(LetterKind.PARTIAL_AWARD, Language.FI),
                    "2024/1");
            assertThat(rightmost(LetterPdf.write(fewer))).as("%s years", years).isLessThanOrEqualTo(RIGHT_MARGIN);
        }
        assertValid(pdf, PDFAFlavour.PDFA_2_A);
        assertValid(pdf, PDFAFlavour.PDFUA_1);
    }

    /** The call is written in bokmål only. */
    @ParameterizedTest
    @EnumSource
    void what_the_call_says_in_another_language_than_the_letter_is_marked_with_it(Language language) throws Exception {
        var letter = letter(LetterKind.REJECTION, language);
        var marked = letter.blocks().stream()
                .flatMap(block -> Stream.concat(
                        block.pieces().stream(), block.items().stream().flatMap(List::stream)))
                .filter(piece -> piece.language() != null)
                .toList();
        var pdf = LetterPdf.write(letter);

        if (language == Language.NB) {
            assertThat(marked).isEmpty();
            assertThat(languages(pdf)).containsOnly("nb");
        } else {
            assertThat(marked).extracting(LetterBlock.Piece::language).containsOnly(Language.NB);
            assertThat(marked)
                    .extracting(LetterBlock.Piece::text)
                    .contains(
                            "Fornyingsprosjekter 2024",
                            "Prøve ut klart språk",
                            "Retningslinjene for skjønnsmidler",
                            "Fornyingsverdi")
                    .doesNotContain(REASONS);
            assertThat(languages(pdf)).containsOnly(language.tag(), "nb");
        }
        assertThat(LetterContent.of(letter.json())).isEqualTo(letter);
    }

    /** Of the document and of every part of it that has its own. */
    private static Set<String> languages(byte[] pdf) throws IOException {
        var languages = new HashSet<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            languages.add(catalog.getLanguage());
            collect(catalog.getStructureTreeRoot(), languages);
        }
        return languages;
    }

    private static void collect(PDStructureNode node, Set<String> languages) {
        for (var child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                if (element.getLanguage() != null) {
                    languages.add(element.getLanguage());
                }
                collect(element, languages);
            }
        }
    }

    /** Some hundred millions of euros in every year, and a title and reasons of one word. */
    private static LetterCase wide(String endless, int number) {
        var currency = Currency.getInstance("EUR");
        var years = IntStream.range(2024, 2024 + number).boxed().toList();
        var amounts = AmountsPerYear.of(
                currency,
                years,
                years.stream().collect(Collectors.toMap(year -> year, year -> new Money(98_765_432_100L, currency))));
        var first = letterCase(LetterKind.PARTIAL_AWARD, Language.FI, 0);
        var view = first.decision();
        var part = first.application().subProjects().get(0);
        return new LetterCase(
                new DecisionView(
                        view.id(),
                        view.submissionId(),
                        view.applicationId(),
                        view.call(),
                        view.receipt(),
                        view.kind(),
                        endless,
                        view.language(),
                        view.parties(),
                        amounts.total(),
                        amounts.total(),
                        List.of(new DecisionView.Part(1, endless, amounts, amounts)),
                        endless,
                        view.terms(),
                        view.preparedBy(),
                        view.preparedAt(),
                        view.approvedBy(),
                        view.approvedAt(),
                        null,
                        null,
                        null,
                        null,
                        null),
                new SubmittedApplication(
                        endless,
                        "",
                        Language.FI,
                        currency,
                        years,
                        first.application().participants(),
                        List.of(new Part(
                                null,
                                1,
                                endless,
                                "",
                                part.responsible(),
                                part.period(),
                                List.of(new Cost(null, "personnel", false, "", null, amounts, Map.of(), Map.of())),
                                List.of(new Financing(null, "COUNTY_GOVERNOR", "CONFIRMED", "", null, amounts)),
                                amounts,
                                amounts)),
                        Map.of(),
                        null,
                        List.of()),
                first.competition(),
                null,
                DAY,
                Language.FI);
    }

    /** How far to the right anything is written on any page, in points. */
    private static float rightmost(byte[] pdf) throws IOException {
        var most = new float[1];
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    if (!glyph.getUnicode().isBlank()) {
                        most[0] = Math.max(most[0], glyph.getXDirAdj() + glyph.getWidthDirAdj());
                    }
                }
            }.getText(document);
        }
        return most[0];
    }

    @Test
    void what_fills_a_place_is_never_read_as_a_template() {
        var first = letterCase(LetterKind.REJECTION, Language.NB, 0);
        var letter = LetterWriter.write(
                new LetterCase(
                        view(LetterKind.REJECTION, Language.NB, 0, "# {awarded} <b>$1</b>"),
                        first.application(),
                        first.competition(),
                        null,
                        DAY,
                        Language.NB),
                ShippedTemplates.of(LetterKind.REJECTION, Language.NB),
                null);

        assertThat(letter.blocks()).contains(LetterBlock.words(LetterBlock.Type.PARAGRAPH, "# {awarded} <b>$1</b>"));
    }

    @Test
    void an_unknown_placeholder_is_refused_with_its_line_and_those_there_are() {
        var text = new TemplateText("Brev", "Hei\n\nDere får {amount}.");

        assertThatThrownBy(() -> text.requireFor(LetterKind.AWARD))
                .isInstanceOfSatisfying(TemplateBroken.class, broken -> {
                    assertThat(broken.place()).isEqualTo(TemplateText.BODY);
                    assertThat(broken.code()).isEqualTo("template.unknown");
                    assertThat(broken.arguments().get(0)).isEqualTo(3);
                    assertThat(broken.arguments().get(2).toString()).contains("{awarded}", "{plan}");
                });
    }

    /** PRODUCT.md, section 7; whom it is from and to, case number and date stand above every letter without a template. */
    @ParameterizedTest
    @EnumSource
    void a_template_that_leaves_out_what_a_letter_owes_its_reader_is_refused_and_the_missing_is_named(LetterKind kind) {
        for (var word : owed(kind)) {
            for (var language : Language.values()) {
                var shipped = ShippedTemplates.of(kind, language);
                var without = new TemplateText(
                        shipped.title().replace("{" + word + "}", ""),
                        shipped.body().replace("{" + word + "}", ""));

                assertThatThrownBy(() -> without.requireFor(kind))
                        .as(word + " in " + language)
                        .isInstanceOfSatisfying(TemplateBroken.class, broken -> {
                            assertThat(broken.code()).isEqualTo("template.lacks");
                            assertThat(broken.arguments()).containsExactly("{" + word + "}");
                        });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_template_of_nothing_but_what_is_owed_says_all_that_is_owed(Language language) throws Exception {
        var bare = new TemplateText(
                "{project}",
                owed(LetterKind.AWARD).stream().map(word -> "{" + word + "}").collect(Collectors.joining("\n\n")));
        var authority = "Statsforvalteren i Innlandet";

        var text = text(
                LetterPdf.write(LetterWriter.write(letterCase(LetterKind.AWARD, language, 250_000), bare, "2024/17")));

        assertThat(text)
                .contains(plain(Messages.text("letter.control", language, authority)))
                .contains(plain(Messages.text("letter.repayment", language)))
                .contains(plain(Messages.text("letter.publicity.award", language, authority)))
                .contains(authority, "Prøve ut klart språk", "Retningslinjene for skjønnsmidler", REASONS);
    }

    private static List<String> owed(LetterKind kind) {
        var owed = new ArrayList<>(
                List.of("project", "legalBasis", "purpose", "requested", "reasons", "appeal", "publicity"));
        if (kind.isAward()) {
            owed.addAll(List.of("awarded", "plan", "financing", "period", "payments", "conditions", "acceptBy"));
            owed.addAll(List.of("reports", "control", "repayment"));
        }
        if (kind == LetterKind.PARTIAL_AWARD) {
            owed.add("subProjects");
        } else if (kind == LetterKind.REJECTION) {
            owed.addAll(List.of("criteria", "standing", "competition"));
        } else if (kind == LetterKind.LAPSE) {
            owed.add("reservationBy");
        }
        return owed;
    }

    @Test
    void a_placeholder_that_is_not_closed_is_refused_and_so_is_a_table_within_a_sentence() {
        assertBroken("Dere får {awarded", "template.brace");
        assertBroken("Planen er {plan}.", "template.alone");
        assertBroken("Uten noe.", "template.lacks");
        assertBroken("", "template.length");
    }

    @Test
    void a_rejection_knows_no_amount_that_was_awarded() {
        var text = new TemplateText("Brev", "{awarded}");

        assertThatThrownBy(() -> text.requireFor(LetterKind.REJECTION)).isInstanceOf(TemplateBroken.class);
    }

    @Test
    void a_template_keeps_no_character_that_the_database_refuses_and_a_title_of_one_line() {
        var text = new TemplateText("Brev\u0000\r\n om tilskudd", "Hei\u0000");

        assertThat(text.title()).isEqualTo("Brev om tilskudd");
        assertThat(text.body()).isEqualTo("Hei");
    }

    private static void assertBroken(String body, String code) {
        assertThatThrownBy(() -> new TemplateText("Brev", body).requireFor(LetterKind.AWARD))
                .isInstanceOfSatisfying(TemplateBroken.class, broken -> assertThat(broken.code())
                        .isEqualTo(code));
    }

    private static TemplateText template() {
        return ShippedTemplates.of(LetterKind.PARTIAL_AWARD, Language.NB);
    }

    private static LetterContent letter(LetterKind kind, Language language) {
        return LetterWriter.write(letterCase(kind, language, 250_000), ShippedTemplates.of(kind, language), "2024/17");
    }

    private static LetterCase letterCase(LetterKind kind, Language language, long second) {
        return new LetterCase(
                view(kind, language, second, REASONS),
                application(language),
                new Competition(39, kroner(50_000_000), new BigDecimal("73.5"), 18),
                null,
                DAY,
                language);
    }

    private static DecisionView view(LetterKind kind, Language language, long second, String reasons) {
        var award = kind.isAward();
        var parts = List.of(
                new DecisionView.Part(
                        1, "Språkdata", amounts(300_000, 300_000), award ? amounts(300_000, 300_000) : amounts(0, 0)),
                new DecisionView.Part(
                        2, "Utprøving", amounts(250_000, 250_000), award ? amounts(0, second) : amounts(0, 0)));
        return new DecisionView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                call(),
                new Receipt(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "innlandet-2024/134",
                        1,
                        "Felles språkmodell",
                        ZonedDateTime.of(2023, 10, 31, 9, 14, 0, 0, ZoneId.of("Europe/Oslo")),
                        "0123456789abcdef".repeat(4)),
                kind.about(),
                "Felles språkmodell",
                language,
                parties(),
                kroner(1_100_000),
                award ? kroner(600_000 + second) : kroner(0),
                parts,
                reasons,
                award ? TERMS : kind == LetterKind.LAPSE ? LAPSED : DecisionTerms.NONE,
                UUID.randomUUID(),
                DAY.atStartOfDay(ZoneId.of("Europe/Oslo")),
                UUID.randomUUID(),
                DAY.atStartOfDay(ZoneId.of("Europe/Oslo")),
                kind == LetterKind.LAPSE ? DecisionCause.LAPSED : null,
                null,
                null,
                null,
                null);
    }

    private static List<DecisionParty> parties() {
        var parties = new ArrayList<DecisionParty>();
        for (var name : List.of("Gran", "Lunner", "Jevnaker")) {
            parties.add(new DecisionParty("MUNICIPALITY", UUID.randomUUID(), null, words(name), null));
        }
        return parties;
    }

    private static SubmittedApplication application(Language language) {
        return new SubmittedApplication(
                "Felles språkmodell",
                "",
                language,
                NOK,
                YEARS,
                List.of(party("Gran"), party("Lunner"), party("Jevnaker")),
                List.of(part(1, "Språkdata", 300_000), part(2, "Utprøving", 250_000)),
                Map.of(),
                null,
                List.of());
    }

    private static Part part(int number, String title, long grantPerYear) {
        var grant = amounts(grantPerYear, grantPerYear);
        var own = amounts(40_000, 40_000);
        var work = amounts(22_500, 22_500);
        var cost = AmountsPerYear.sum(NOK, YEARS, List.of(grant, own, work));
        return new Part(
                null,
                number,
                title,
                "",
                UUID.randomUUID(),
                new ProjectPeriod(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 12, 31)),
                List.of(new Cost(null, "personnel", false, "Lønn", null, cost, Map.of(), Map.of())),
                List.of(
                        new Financing(null, "THIS_CALL", "APPLIED_FOR", "", null, grant),
                        new Financing(null, "OWN_CASH", "CONFIRMED", "", null, own),
                        new Financing(null, "OWN_WORK", null, "", null, work)),
                cost,
                grant);
    }

    private static Party party(String name) {
        return new Party(UUID.randomUUID(), "MUNICIPALITY", words(name), "3446", "34", words("Innlandet"));
    }

    private static CallOverview call() {
        return call(AppealMode.THREE_WEEKS, kroner(19_400_000));
    }

    private static CallOverview call(AppealMode appeal, Money frame) {
        return new CallOverview(
                UUID.randomUUID(),
                "innlandet-2024",
                UUID.randomUUID(),
                words("Statsforvalteren i Innlandet"),
                words("Fornyingsprosjekter 2024"),
                words("Prøve ut klart språk"),
                null,
                words("Retningslinjene for skjønnsmidler"),
                "NO",
                NOK,
                kroner(1),
                frame,
                null,
                YEARS,
                LocalDate.of(2024, 1, 1),
                null,
                null,
                true,
                false,
                0,
                null,
                List.of(),
                List.of(new CallOverview.CriterionOverview("renewal", words("Fornyingsverdi"), 10_000)),
                List.of(),
                5,
                new CallTerms(VatMode.PER_ORGANISATION, List.of(), Map.of(), appeal, CallForm.EMPTY),
                0);
    }

    private static void assertValid(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);

            assertThat(result.isCompliant())
                    .as(flavour + ": " + result.getTestAssertions())
                    .isTrue();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** All spaces alike: the document has some that do not break, and lines that do. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static String day(LocalDate day, Language language) {
        return plain(Formats.day(day, language));
    }

    private static String money(long kroner, Language language) {
        return plain(Formats.money(kroner(kroner), language));
    }

    private static String amount(long kroner, Language language) {
        return plain(Formats.amount(kroner(kroner), language));
    }

    private static Money kroner(long whole) {
        return Money.whole(whole, NOK);
    }

    private static AmountsPerYear amounts(long first, long second) {
        return AmountsPerYear.of(NOK, YEARS, Map.of(2024, kroner(first), 2025, kroner(second)));
    }

    private static LocalizedText words(String norwegian) {
        return LocalizedText.of(Language.NB, norwegian);
    }
}

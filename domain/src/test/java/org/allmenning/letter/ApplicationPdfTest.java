package org.allmenning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallTerms;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.SubmissionView;
import org.allmenning.submission.SubmittedApplication;
import org.allmenning.submission.SubmittedApplication.Cost;
import org.allmenning.submission.SubmittedApplication.Financing;
import org.allmenning.submission.SubmittedApplication.Part;
import org.allmenning.submission.SubmittedApplication.Party;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ApplicationPdfTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final List<Integer> YEARS = List.of(2024, 2025);
    private static final Party LEAD = party("Hammerfest", "5406");
    private static final Party PARTNER = party("Måsøy", "5433");
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @BeforeAll
    static void theValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void an_application_is_valid_for_the_archive_and_for_screen_readers_in_every_language(Language language)
            throws Exception {
        var pdf = ApplicationPdf.write(submission(language, "Fra fjord til fjell"));

        assertValid(pdf, PDFAFlavour.PDFA_2_A);
        assertValid(pdf, PDFAFlavour.PDFUA_1);
    }

    @ParameterizedTest
    @EnumSource
    void a_receipt_is_valid_too_and_tells_number_time_and_hash(Language language) throws Exception {
        var submission = submission(language, "Fra fjord til fjell");
        var pdf = ApplicationPdf.writeReceipt(submission);

        assertValid(pdf, PDFAFlavour.PDFA_2_A);
        assertValid(pdf, PDFAFlavour.PDFUA_1);
        assertThat(text(pdf))
                .contains("bygdevekst-2023/7", SHA256)
                .contains(plain(Formats.moment(submission.receipt().submittedAt(), language)));
    }

    @ParameterizedTest
    @EnumSource
    void every_amount_of_every_line_stands_in_it(Language language) throws Exception {
        var submission = submission(language, "");

        var text = text(ApplicationPdf.write(submission));

        for (var part : submission.application().subProjects()) {
            part.costs().forEach(line -> assertAmounts(text, line.amounts(), language));
            part.financing().forEach(line -> assertAmounts(text, line.amounts(), language));
        }
        submission.application().costsByCategory().forEach(sum -> assertAmounts(text, sum.amounts(), language));
        submission.application().financingBySource().forEach(sum -> assertAmounts(text, sum.amounts(), language));
        assertThat(text).contains("Flere bosetter seg.");
        assertThat(text).contains("12,5".replace(',', language == Language.EN ? '.' : ','));
    }

    @Test
    void what_no_font_can_show_and_what_looks_like_markup_harms_nothing() throws Exception {
        var pdf = ApplicationPdf.write(submission(
                Language.NB,
                "<script>alert(1)</script> &amp; \"hei\" 🏔\u200F\u0000\u202Etekst שלום čđŋšŧž " + "\uD800"));

        assertValid(pdf, PDFAFlavour.PDFA_2_A);
        assertValid(pdf, PDFAFlavour.PDFUA_1);
        assertThat(text(pdf)).contains("<script>alert(1)</script> &amp; \"hei\"", "čđŋšŧž");
    }

    @Test
    void a_long_application_runs_over_many_pages() throws Exception {
        var pdf = ApplicationPdf.write(submission(Language.NB, "Et avsnitt om prosjektet.\n\n".repeat(380)));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
        }
        assertValid(pdf, PDFAFlavour.PDFA_2_A);
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

    @ParameterizedTest
    @EnumSource(Language.class)
    void answers_are_written_as_people_read_them_and_told_apart(Language language) throws IOException {
        var text = text(ApplicationPdf.write(submission(language, "Om prosjektet")));

        assertThat(text)
                .contains(plain(Messages.text("answer.council", language) + ": "))
                .contains(plain(Messages.text("council.RESERVATION", language)))
                .contains(plain(Formats.day(LocalDate.of(2023, 12, 14), language)))
                .contains(plain(Formats.money(new Money(12_500_000, NOK), language)))
                .doesNotContain("12500000", "2023-12-14");
    }

    private static void assertAmounts(String text, AmountsPerYear amounts, Language language) {
        amounts.byYear().values().forEach(amount -> assertThat(text).contains(plain(Formats.amount(amount, language))));
        assertThat(text).contains(plain(Formats.amount(amounts.total(), language)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** All spaces alike: the document has some that do not break. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static SubmissionView submission(Language language, String summary) {
        var application = new SubmittedApplication(
                "Hjerteregionen",
                summary,
                language,
                NOK,
                YEARS,
                List.of(LEAD, PARTNER),
                List.of(part(1), part(2)),
                Map.of(
                        "question/goal",
                        "Flere bosetter seg.",
                        "council/" + PARTNER.id(),
                        "RESERVATION",
                        "councilDay/" + PARTNER.id(),
                        "2023-12-14",
                        "consent/" + PARTNER.id(),
                        "12500000"),
                new SubmittedApplication.Earlier(UUID.randomUUID(), "bygdevekst-2020/3", "Hjerteregionen, forprosjekt"),
                List.of(new SubmittedApplication.File(
                        UUID.randomUUID(), "agreement", "Avtale.pdf", "application/pdf", 1_258_291, SHA256)));
        return new SubmissionView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                call(),
                new Receipt(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "bygdevekst-2023/7",
                        2,
                        "Hjerteregionen",
                        ZonedDateTime.of(2023, 10, 31, 9, 14, 0, 0, ZoneId.of("Europe/Oslo")),
                        SHA256),
                ApplicationStatus.SUBMITTED,
                application,
                null);
    }

    private static Part part(int number) {
        var personnel = amounts(1_230_000L * number, 987_000L + number);
        var work = amounts(6_250, 0);
        var costs = List.of(
                new Cost(null, "personnel", false, "Prosjektleder", null, personnel, Map.of(), Map.of()),
                new Cost(
                        null,
                        "in_kind_work",
                        true,
                        "Styringsgruppe",
                        PARTNER.id(),
                        work,
                        Map.of(2024, 1_250L),
                        Map.of(2024, 50_000L)));
        var financing = List.of(
                new Financing(null, "THIS_CALL", "APPLIED_FOR", "", null, personnel),
                new Financing(null, "OWN_WORK", null, "", PARTNER.id(), work));
        return new Part(
                null,
                number,
                "Økt boligbygging",
                "Mulighetsstudie.\nMøter i hver kommune.",
                LEAD.id(),
                new ProjectPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)),
                costs,
                financing,
                AmountsPerYear.sum(NOK, YEARS, List.of(personnel, work)),
                personnel);
    }

    private static AmountsPerYear amounts(long first, long second) {
        return AmountsPerYear.of(NOK, YEARS, Map.of(2024, Money.whole(first, NOK), 2025, Money.whole(second, NOK)));
    }

    private static Party party(String name, String code) {
        return new Party(UUID.randomUUID(), "MUNICIPALITY", text(name), code, "56", text("Finnmark"));
    }

    private static LocalizedText text(String norwegian) {
        return LocalizedText.of(Language.NB, norwegian);
    }

    private static CallOverview call() {
        return new CallOverview(
                UUID.randomUUID(),
                "bygdevekst-2023",
                UUID.randomUUID(),
                text("Departementet"),
                text("Bygdevekstavtaler"),
                text("Formål"),
                null,
                text("Retningslinjene"),
                "NO",
                NOK,
                Money.whole(1, NOK),
                null,
                null,
                YEARS,
                LocalDate.of(2023, 11, 1),
                null,
                null,
                true,
                true,
                0,
                null,
                List.of(new CallOverview.CategoryOverview("personnel", text("Lønn"), text(""), false, true, false)),
                List.of(),
                List.of(),
                5,
                CallTerms.PLAIN,
                1);
    }
}

package org.allmenning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.allmenning.shared.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

    private static final String MUCH =
            "Delrapport med regnskap per delprosjekt er godkjent av statsforvalteren, og alle"
                    + " partnerne har levert egenerklæringer om offentlig støtte og om de andre kildene i planen.";
    private static final String ENDLESS =
            "Sammenslåingsprosjektkoordineringssamarbeidsavtalearbeidsgruppesekretariatet".repeat(2);
    private static final String AMOUNT = "112\u00A0345\u00A0678";

    @Test
    void a_word_or_a_day_is_not_torn_however_much_stands_beside_it() throws IOException {
        var document = new PdfDocument(Language.NB, "Brev", "Om");
        document.table(
                List.of("Delutbetaling", "Tidligst", "Krav før utbetaling", "Beløp, kr"),
                List.of(List.of("1", "31. desember 2024", MUCH, AMOUNT), List.of("2", "1. mai 2025", MUCH, AMOUNT)),
                3,
                false);

        var lines = text(document.write()).lines().toList();

        assertThat(lines)
                .anyMatch(line -> line.startsWith("Delutbetaling Tidligst"))
                .anyMatch(line -> line.startsWith("1 31. desember 2024"))
                .anyMatch(line -> line.startsWith("2 1. mai 2025"));
    }

    @Test
    void nothing_stands_beside_the_page_however_long_a_word_and_however_many_years() throws IOException {
        var document = new PdfDocument(Language.NB, ENDLESS, "Om");
        document.paragraph(ENDLESS);
        document.table(List.of("Delprosjekt", "Krav", "Beløp"), List.of(List.of(ENDLESS, ENDLESS, AMOUNT)), 2, false);
        document.table(
                List.of("Delprosjekt", "Kilde", "2024", "2025", "2026", "2027", "2028", "2029", "Sum"),
                List.of(List.of(
                        "1 Utviklingssamarbeid",
                        "Egenfinansiering i penger",
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        AMOUNT,
                        AMOUNT)),
                2,
                false);

        assertThat(beyondTheMargin(document.write())).isEmpty();
    }

    @Test
    void a_quotation_mark_stands_beside_its_word_where_opening_and_closing_look_alike() throws IOException {
        for (int more = 0; more < 12; more += 2) {
            var document = new PdfDocument(Language.FI, "Kirje", "Kirje");
            document.paragraph("x".repeat(more) + " ja sana ".repeat(9) + "”Hanke” <b>");

            var text = text(document.write());

            assertThat(text.lines()).noneMatch(line -> line.strip().endsWith(" ”"));
            assertThat(text).contains("”Hanke”", "<b>");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            // the font has one shape for this mark and for the letter that looks like it
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replace('\u02EE', '”');
        }
    }

    private static List<String> beyondTheMargin(byte[] pdf) throws IOException {
        var beyond = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var edge = document.getPage(0).getMediaBox().getWidth() - 16 * 72 / 25.4f + 1;
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getX() + text.getWidth() > edge) {
                        beyond.add(text.getUnicode());
                    }
                }
            }.getText(document);
        }
        return beyond;
    }
}

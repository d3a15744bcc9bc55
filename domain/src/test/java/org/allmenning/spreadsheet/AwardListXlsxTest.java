package org.allmenning.spreadsheet;

import static org.allmenning.spreadsheet.SomeAwards.decided;
import static org.allmenning.spreadsheet.SomeAwards.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.allmenning.decision.AwardRow;
import org.allmenning.shared.Language;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook of awards, read back. */
class AwardListXlsxTest {

    @Test
    void amounts_are_numbers_and_days_are_days() {
        var row = written(decided(7, "Felles innsyn", municipality("Hamar", "3403"), 1_100_000, 500_000, false))
                .getRow(1);

        assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(1_100_000);
        assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(500_000);
        assertThat(row.getCell(9).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 5, 29));
    }

    @Test
    void a_code_keeps_its_leading_zeros() {
        var row = written(decided(1, "Kart", municipality("Oslo", "0301"), 1, 1, false))
                .getRow(1);

        assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(2).getStringCellValue()).isEqualTo("0301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 62 00 00 00", "-2 grader", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")"})
    void a_text_stays_a_text_whatever_it_begins_with(String project) {
        var cell = written(decided(1, project, municipality("Hamar", "3403"), 1, 1, false))
                .getRow(1)
                .getCell(4);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(project);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 62 00 00 00", "-2 grader", "@SUM(A1)"})
    void names_of_lead_partners_and_county_stay_texts_too(String name) {
        var award = SomeAwards.award(name, municipality(name, "3403"), 1, municipality(name, "3412"));
        var row = written(award).getRow(1);

        for (var column : List.of(0, 1, 3)) {
            assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(column).getStringCellValue()).isEqualTo(name);
        }
        var guarded = "'" + name;
        assertThat(AwardListCsv.write(SomeAwards.list(award), Language.NB))
                .contains(guarded + ",municipality,3403," + guarded + ",municipality:3412:");
    }

    @Test
    void a_list_is_of_the_day_that_the_clocks_of_its_call_showed() {
        var published = Instant.parse("2024-05-28T22:30:00Z");

        assertThat(SomeAwards.publishedAt(published.atZone(ZoneId.of("Europe/Oslo")))
                        .announcedOn())
                .isEqualTo(LocalDate.of(2024, 5, 29));
    }

    @Test
    void a_declined_award_is_marked_and_adds_nothing_to_the_sum() {
        var made = decided(7, "Felles innsyn", municipality("Hamar", "3403"), 1_100_000, 500_000, false);
        var declined = decided(8, "Felles kart", municipality("Alvdal", "3428"), 900_000, 900_000, false);

        var sheet = read(AwardListXlsx.write(SomeAwards.list(List.of(made), List.of(declined)), Language.NB));

        assertThat(sheet.getRow(1).getCell(10).getStringCellValue()).isEqualTo("tildelt");
        assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("Felles kart");
        assertThat(sheet.getRow(2).getCell(6).getNumericCellValue()).isEqualTo(900_000);
        assertThat(sheet.getRow(2).getCell(7).getNumericCellValue()).isZero();
        assertThat(sheet.getRow(2).getCell(10).getStringCellValue()).isEqualTo("takket nei");
        assertThat(sheet.getLastRowNum()).isEqualTo(2);
    }

    @Test
    void an_award_that_was_taken_back_is_marked_and_adds_nothing_to_the_sum() {
        var withdrawn = decided(8, "Felles kart", municipality("Alvdal", "3428"), 900_000, 900_000, false);

        var row = read(AwardListXlsx.write(SomeAwards.list(List.of(), List.of(), List.of(withdrawn)), Language.NB))
                .getRow(1);

        assertThat(row.getCell(4).getStringCellValue()).isEqualTo("Felles kart");
        assertThat(row.getCell(7).getNumericCellValue()).isZero();
        assertThat(row.getCell(10).getStringCellValue()).isEqualTo("trukket tilbake");
    }

    @Test
    void the_headings_speak_the_language_of_the_reader() {
        var awards = SomeAwards.list(decided(1, "Kart", municipality("Hamar", "3403"), 1, 1, true));

        assertThat(read(AwardListXlsx.write(awards, Language.FI))
                        .getRow(0)
                        .getCell(7)
                        .getStringCellValue())
                .isEqualTo("Myönnetty");
    }

    private static Sheet written(AwardRow... awards) {
        return read(AwardListXlsx.write(SomeAwards.list(awards), Language.NB));
    }

    private static Sheet read(byte[] file) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheetAt(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

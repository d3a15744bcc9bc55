package org.allmenning.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmenning.assessment.CaseLine;
import org.allmenning.assessment.CaseListing;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.SomeCases;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListFilesTest {

    private static final Money NOTHING = Money.nothing(Currency.getInstance("NOK"));

    @Test
    void the_workbook_has_the_rows_of_the_list_in_its_order_with_numbers_as_numbers() {
        var sheet = workbook(SomeCases.line(7, "Kart", "Lom"), SomeCases.line(2, "Data", "Hamar"));

        assertThat(sheet.getLastRowNum()).isEqualTo(2);
        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Kart");
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Data");
        assertThat(sheet.getRow(1).getCell(14).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(sheet.getRow(1).getCell(14).getNumericCellValue()).isEqualTo(100_000);
        assertThat(sheet.getRow(1).getCell(9).getNumericCellValue()).isEqualTo(1);
        assertThat(sheet.getRow(1).getCell(12)).as("points that nobody gave").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 62 00 00 00", "-2 grader", "@SUM(A1)"})
    void a_text_stays_a_text_whatever_it_begins_with(String title) {
        var cell = workbook(SomeCases.line(1, title, "Lom")).getRow(1).getCell(1);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(title);
        assertThat(CaseListCsv.write(listing(SomeCases.line(1, title, "Lom")), Language.NB))
                .contains(",'" + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 62 00 00 00", "-2 grader", "@SUM(A1)"})
    void names_of_lead_partners_county_and_theme_stay_texts_too(String name) {
        var line = SomeCases.named(name);

        var row = workbook(line).getRow(1);
        for (var column : List.of(2, 4, 5, 7)) {
            assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(column).getStringCellValue()).isEqualTo(name);
        }
        var guarded = "'" + name;
        assertThat(CaseListCsv.write(listing(line), Language.NB))
                .contains("," + guarded + ",3419," + guarded + "," + guarded + ",new," + guarded + ",");
    }

    @Test
    void two_municipalities_of_one_name_are_told_apart_by_county_and_code() {
        var row = workbook(SomeCases.line(1, "Kart", "Våler")).getRow(1);

        assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Våler (Innlandet)");
        assertThat(row.getCell(3).getStringCellValue()).isEqualTo("3419");
        assertThat(CaseListCsv.write(listing(SomeCases.line(1, "Kart", "Våler")), Language.NB))
                .contains("Våler (Innlandet),3419,");
    }

    @Test
    void the_csv_has_one_line_for_each_case_below_its_headings() {
        var csv = CaseListCsv.write(listing(SomeCases.line(2, "Data, og kart", "Hamar")), Language.NB);

        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).startsWith("number,project,lead,lead_code,partners,county,kind");
        assertThat(csv.lines().toList().get(1))
                .isEqualTo("innlandet-2024/2,\"Data, og kart\",Hamar,3419,Hasvik,Innlandet,continuing,Klima,"
                        + "under_assessment,2,0,0,,,100000.00,200000.00,NOK");
    }

    private static Sheet workbook(CaseLine... lines) {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(CaseListXlsx.write(listing(lines), Language.NB)))) {
            return workbook.getSheetAt(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CaseListing listing(CaseLine... lines) {
        return new CaseListing(
                CaseQuery.ALL,
                List.of(lines),
                lines.length,
                NOTHING,
                Set.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of());
    }
}

package org.allmenning.spreadsheet;

import static org.allmenning.spreadsheet.SomeAwards.decided;
import static org.allmenning.spreadsheet.SomeAwards.municipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmenning.assessment.CaseListing;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.SomeCases;
import org.allmenning.decision.AwardRow;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbooks as LibreOffice reads them; skipped where it is not installed. What is asked of every cell stands in the other
 * tests.
 */
class InLibreOfficeTest {

    private static final List<String> FORMULA_LIKE = List.of("=1+1", "+47 62 00 00 00", "-2 grader", "@SUM(A1)");

    @TempDir
    private Path folder;

    @BeforeEach
    void installed() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice"))),
                "LibreOffice is not installed");
    }

    @Test
    void the_list_of_cases_has_numbers_as_numbers_and_texts_as_texts_whatever_they_begin_with() throws Exception {
        var cases = FORMULA_LIKE.stream()
                .map(title -> SomeCases.line(1, title, "Lom"))
                .toList();
        var listing = new CaseListing(
                CaseQuery.ALL,
                cases,
                cases.size(),
                Money.nothing(Currency.getInstance("NOK")),
                Set.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of());

        var read = opened(CaseListXlsx.write(listing, Language.NB));

        assertTexts(read);
        assertThat(read).contains("office:value=\"100000\"");
    }

    @Test
    void the_list_of_awards_has_numbers_as_numbers_and_texts_as_texts_whatever_they_begin_with() throws Exception {
        var awards = FORMULA_LIKE.stream()
                .map(project -> decided(1, project, municipality("Hamar", "3403"), 1_100_000, 500_000, false))
                .toArray(AwardRow[]::new);

        var read = opened(AwardListXlsx.write(SomeAwards.list(awards), Language.NB));

        assertTexts(read);
        assertThat(read)
                .contains("office:value=\"1100000\"", "office:value=\"500000\"", "office:date-value=\"2024-05-29\"");
    }

    private static void assertTexts(String read) {
        assertThat(read).doesNotContain("table:formula");
        assertThat(FORMULA_LIKE).allSatisfy(text -> assertThat(read)
                .containsPattern("office:value-type=\"string\"[^>]*>\\s*<text:p>" + Pattern.quote(text)));
    }

    /** As LibreOffice writes it down again, in one flat XML file. */
    private String opened(byte[] workbook) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("list.xlsx"), workbook);
        var office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(folder.resolve("list.fods"));
    }
}

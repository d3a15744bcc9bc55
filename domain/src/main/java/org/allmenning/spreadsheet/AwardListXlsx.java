package org.allmenning.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.AwardRow;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The published awards as a workbook (Office Open XML), one row each, with headings in the reader's language. Amounts are
 * numbers, days are days, and a text stays a text whatever it begins with. Awards that their leads said no to stand below the
 * others, marked and with an amount of nothing, so that the column adds up to what was given.
 */
public final class AwardListXlsx {

    /** What such a file is called on the web. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
    private static final int AWARDED = 7;
    private static final int STATUS = 10;
    private static final int COLUMN_UNIT = 256;
    private static final int LONGEST_CELL = 32_000;

    private AwardListXlsx() {}

    public static byte[] write(AwardList list, Language language) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(Messages.text("sheet.awards", language));
            var styles = new Styles(workbook);
            writeHeadings(sheet, styles, language);
            for (var award : list.sorted(language)) {
                var row = writeAward(sheet.createRow(sheet.getLastRowNum() + 1), award, styles, language);
                amount(row, AWARDED, award.awarded(), styles);
                text(row, STATUS, Messages.text("award.stands", language));
            }
            for (var award : list.sortedDeclined(language)) {
                var row = writeAward(sheet.createRow(sheet.getLastRowNum() + 1), award, styles, language);
                amount(row, AWARDED, Money.nothing(award.awarded().currency()), styles);
                text(row, STATUS, Messages.text("award.declined", language));
            }
            sheet.createFreezePane(0, 1);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void writeHeadings(XSSFSheet sheet, Styles styles, Language language) {
        var row = sheet.createRow(0);
        for (int i = 0; i < HEADINGS.size(); i++) {
            text(row, i, Messages.text("sheet." + HEADINGS.get(i), language));
            row.getCell(i).setCellStyle(styles.heading);
            sheet.setColumnWidth(i, WIDTHS.get(i) * COLUMN_UNIT);
        }
    }

    private static Row writeAward(Row row, AwardRow award, Styles styles, Language language) {
        text(
                row,
                0,
                award.countyName() == null
                        ? ""
                        : award.countyName().in(language).text());
        text(row, 1, award.lead().name().in(language).text());
        text(row, 2, award.lead().code().orElse(""));
        text(row, 3, award.partnerNames(language));
        text(row, 4, award.project());
        text(row, 5, kind(award, language));
        amount(row, 6, award.requested(), styles);
        text(row, 8, award.awarded().currency().getCurrencyCode());
        day(row, 9, award.decidedOn(), styles);
        return row;
    }

    private static String kind(AwardRow award, Language language) {
        if (award.continuing() == null) {
            return "";
        }
        return Messages.text(award.continuing() ? "award.continuing" : "award.new", language);
    }

    private static void text(Row row, int column, String text) {
        row.createCell(column).setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    }

    /** A spreadsheet counts in binary fractions: below a hundred billion with two decimals none of them shows. */
    private static void amount(Row row, int column, Money money, Styles styles) {
        if (money != null) {
            BigDecimal decimal = money.toDecimal();
            var cell = row.createCell(column);
            cell.setCellValue(decimal.doubleValue());
            cell.setCellStyle(styles.amount);
        }
    }

    private static void day(Row row, int column, LocalDate day, Styles styles) {
        if (day != null) {
            var cell = row.createCell(column);
            cell.setCellValue(day);
            cell.setCellStyle(styles.day);
        }
    }

    private static final class Styles {

        private final CellStyle heading;
        private final CellStyle amount;
        private final CellStyle day;

        Styles(XSSFWorkbook workbook) {
            var bold = workbook.createFont();
            bold.setBold(true);
            heading = workbook.createCellStyle();
            heading.setFont(bold);
            heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            amount = workbook.createCellStyle();
            amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        }
    }
}

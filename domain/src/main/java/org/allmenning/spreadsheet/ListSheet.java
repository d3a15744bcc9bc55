package org.allmenning.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.allmenning.shared.Money;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A list as a workbook of one sheet (Office Open XML), its headings above it. Amounts and numbers are numbers, days are days,
 * and a text stays a text whatever it begins with.
 */
final class ListSheet {

    /** What such a file is called on the web. */
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int COLUMN_UNIT = 256;
    private static final int LONGEST_CELL = 32_000;

    private final CellStyle heading;
    private final CellStyle amount;
    private final CellStyle day;

    /** @param width in characters */
    record Column(String heading, int width) {}

    private ListSheet(XSSFWorkbook workbook) {
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

    /** @param rows texts, whole and decimal numbers, money, days; null leaves a cell empty */
    static byte[] write(String name, List<Column> columns, List<? extends List<?>> rows) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(name);
            new ListSheet(workbook).fill(sheet, columns, rows);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fill(XSSFSheet sheet, List<Column> columns, List<? extends List<?>> rows) {
        var head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            write(head.createCell(i), columns.get(i).heading());
            head.getCell(i).setCellStyle(heading);
            sheet.setColumnWidth(i, columns.get(i).width() * COLUMN_UNIT);
        }
        for (var values : rows) {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                    write(row.createCell(i), values.get(i));
                }
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private void write(Cell cell, Object value) {
        if (value instanceof Money money) {
            // a spreadsheet counts in binary fractions: below a hundred billion with two decimals none of them shows
            cell.setCellValue(money.toDecimal().doubleValue());
            cell.setCellStyle(amount);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof BigDecimal decimal) {
            cell.setCellValue(decimal.doubleValue());
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else {
            var text = value.toString();
            cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }
}

package org.allmenning.organisation.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The register files that the product carries, in UTF-8 with a heading line. */
final class CsvRows {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvRows() {}

    static List<CSVRecord> of(String file) {
        try (var rows = FORMAT.parse(new StringReader(text(file)))) {
            return rows.getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException("the register " + file + " cannot be read", broken);
        }
    }

    static String text(String file) {
        try (InputStream content = CsvRows.class.getResourceAsStream("/org/allmenning/registers/" + file)) {
            if (content == null) {
                throw new IllegalStateException("the register " + file + " is missing");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the register " + file + " cannot be read", broken);
        }
    }
}

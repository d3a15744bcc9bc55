package org.allmenning.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allmenning.application.AttachmentFile;

/** Small files of every type that is taken, and how they are sent. */
public final class SomeFile {

    private static final String PIXEL = "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d"
            + "49444154789c63f8cfc0f01f0005000201a5f645400000000049454e44ae426082";

    private SomeFile() {}

    /** A PDF that says what it is called. */
    public static AttachmentFile pdf(String name) {
        return sent(name, pdfBytes(name));
    }

    /** A whole file, as its sender announced it. */
    public static AttachmentFile sent(String name, byte[] content) {
        return AttachmentFile.receive(name, new ByteArrayInputStream(content), content.length);
    }

    public static byte[] pdfBytes(String text) {
        return text("%PDF-1.7\n% " + text + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] png() {
        return HexFormat.of().parseHex(PIXEL);
    }

    public static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000" + "00".repeat(40) + "ffd9");
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "xl/workbook.xml");
    }

    public static byte[] withMacros() {
        return zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    }

    /** @param kind {@code text} or {@code spreadsheet} */
    public static byte[] openDocument(String kind) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        entries.put("content.xml", "<office/>");
        return zip(entries);
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What virus scanners agree to find. */
    public static byte[] eicar() {
        return text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");
    }

    public static byte[] zip(String... names) {
        var entries = new LinkedHashMap<String, String>();
        for (var name : names) {
            entries.put(name, "<x/>".repeat(200));
        }
        return zip(entries);
    }

    private static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                var content = text(entry.getValue());
                var header = new ZipEntry(entry.getKey());
                if (entry.getKey().equals("mimetype")) {
                    var crc = new CRC32();
                    crc.update(content);
                    header.setMethod(ZipEntry.STORED);
                    header.setSize(content.length);
                    header.setCrc(crc.getValue());
                }
                zip.putNextEntry(header);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

package org.allmenning.application;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the bytes of a file: what it is, whatever its name says, and whether its end is there. Nothing is unpacked and
 * nothing is run, so a file can do no harm by being looked at.
 */
final class FileContent {

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] PNG_END = ascii("IEND");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] ZIP_ENTRY = {'P', 'K', 1, 2};

    /** Where programs that write PDF and JPEG put the end, and what some append to it. */
    private static final int NEAR_THE_END = 2048;

    /** The longest comment that a ZIP archive may end with, and its last record. */
    private static final int ZIP_TAIL = 65_535 + 22;

    private static final int ZIP_TAIL_LEAST = 22;
    private static final int ZIP_ENTRY_HEAD = 46;
    private static final int ZIP_LOCAL_HEAD = 30;
    private static final int PNG_CHUNK = 12;

    private final byte[] bytes;

    FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty for what is none of the types that are taken. Plain text is {@code TEXT}, with or without columns. */
    Optional<AttachmentType> type() {
        if (startsWith(PDF)) {
            return Optional.of(AttachmentType.PDF);
        } else if (startsWith(PNG)) {
            return Optional.of(AttachmentType.PNG);
        } else if (startsWith(JPEG)) {
            return Optional.of(AttachmentType.JPEG);
        } else if (startsWith(ZIP)) {
            return packed();
        }
        return isText() ? Optional.of(AttachmentType.TEXT) : Optional.empty();
    }

    /** Whether the end is missing, as after a broken line. A text has no end of its own. */
    boolean isCutOff() {
        if (startsWith(PDF)) {
            return lastOf(PDF_END, NEAR_THE_END) < 0;
        } else if (startsWith(PNG)) {
            return !reachesEndOfPicture();
        } else if (startsWith(JPEG)) {
            return lastOf(JPEG_END, NEAR_THE_END) < 0;
        }
        return startsWith(ZIP) && entries().isEmpty();
    }

    /** A document that carries macros is none that is taken. */
    private Optional<AttachmentType> packed() {
        var names = entries().orElse(List.of());
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        } else if (names.contains("word/document.xml")) {
            return Optional.of(AttachmentType.DOCX);
        } else if (names.contains("xl/workbook.xml")) {
            return Optional.of(AttachmentType.XLSX);
        }
        return AttachmentType.ofMediaType(mediaTypeWithin())
                .filter(type -> type == AttachmentType.ODT || type == AttachmentType.ODS);
    }

    /** An OpenDocument file says in its first entry, which is not compressed, what it is (OpenDocument 1.3, part 2, 3.3). */
    private String mediaTypeWithin() {
        var buffer = buffer();
        if (bytes.length < ZIP_LOCAL_HEAD) {
            return "";
        }
        var nameLength = Short.toUnsignedInt(buffer.getShort(26));
        var start = ZIP_LOCAL_HEAD + nameLength + Short.toUnsignedInt(buffer.getShort(28));
        var size = buffer.getInt(22);
        if (size < 0 || size > NEAR_THE_END || start + size > bytes.length) {
            return "";
        }
        var name = new String(bytes, ZIP_LOCAL_HEAD, nameLength, StandardCharsets.US_ASCII);
        return name.equals("mimetype") ? new String(bytes, start, size, StandardCharsets.US_ASCII) : "";
    }

    /** The names in the list at the end of a ZIP archive; empty where the list is not whole. */
    private Optional<List<String>> entries() {
        var tail = lastOf(ZIP_END, ZIP_TAIL);
        if (tail < 0 || tail + ZIP_TAIL_LEAST > bytes.length) {
            return Optional.empty();
        }
        var buffer = buffer();
        var count = Short.toUnsignedInt(buffer.getShort(tail + 10));
        var at = Integer.toUnsignedLong(buffer.getInt(tail + 16));
        var names = new ArrayList<String>();
        for (int entry = 0; entry < count; entry++) {
            if (at + ZIP_ENTRY_HEAD > tail || !standsAt(ZIP_ENTRY, (int) at)) {
                return Optional.empty();
            }
            var nameLength = Short.toUnsignedInt(buffer.getShort((int) at + 28));
            var more = Short.toUnsignedInt(buffer.getShort((int) at + 30))
                    + Short.toUnsignedInt(buffer.getShort((int) at + 32));
            if (at + ZIP_ENTRY_HEAD + nameLength > tail) {
                return Optional.empty();
            }
            names.add(new String(bytes, (int) at + ZIP_ENTRY_HEAD, nameLength, StandardCharsets.UTF_8));
            at += ZIP_ENTRY_HEAD + nameLength + more;
        }
        return Optional.of(names);
    }

    /** Goes from chunk to chunk (PNG, third edition, 5.3) until the last. */
    private boolean reachesEndOfPicture() {
        var buffer = ByteBuffer.wrap(bytes);
        long at = PNG.length;
        while (at + PNG_CHUNK <= bytes.length) {
            if (standsAt(PNG_END, (int) at + 4)) {
                return true;
            }
            at += PNG_CHUNK + Integer.toUnsignedLong(buffer.getInt((int) at));
        }
        return false;
    }

    /** No control characters but those that divide lines and columns, whatever the character set. */
    private boolean isText() {
        for (var one : bytes) {
            var control = one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f';
            if (control || one == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWith(byte[] mark) {
        return standsAt(mark, 0);
    }

    private int lastOf(byte[] mark, int within) {
        var first = Math.max(0, bytes.length - within);
        for (int at = bytes.length - mark.length; at >= first; at--) {
            if (standsAt(mark, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean standsAt(byte[] mark, int at) {
        if (at < 0 || at + mark.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

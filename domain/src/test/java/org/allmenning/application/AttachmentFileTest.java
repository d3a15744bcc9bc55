package org.allmenning.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allmenning.shared.Download;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.testing.SomeFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentFileTest {

    @ParameterizedTest
    @MethodSource("ofEveryType")
    void the_content_says_of_which_type_a_file_is(AttachmentType type, String name, byte[] content) {
        assertThat(SomeFile.sent(name, content).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("ofEveryType")
    void a_file_without_an_ending_in_its_name_is_given_the_one_of_its_content(
            AttachmentType type, String name, byte[] content) {
        var file = SomeFile.sent("Vedtak", content);

        assertThat(file.name().text()).isEqualTo(type == AttachmentType.CSV ? "Vedtak.txt" : endingOf(type));
        assertThat(name).isNotBlank();
    }

    private static String endingOf(AttachmentType type) {
        return "Vedtak." + type.extensions().get(0);
    }

    @ParameterizedTest
    @CsvSource({"vedtak.docx", "vedtak.exe", "vedtak.png", "vedtak.html", "vedtak.pdf.exe", "vedtak\u202Efdp.exe"})
    void a_name_that_says_another_type_than_the_content_is_refused(String name) {
        refuses("attachment.lies", () -> SomeFile.pdf(name));
    }

    @Test
    void a_name_that_says_no_known_type_is_refused_with_the_ending_that_would_be_right() {
        assertThatThrownBy(() -> SomeFile.sent("bilde.bmp", SomeFile.png()))
                .isInstanceOfSatisfying(AttachmentRefused.class, refused -> assertThat(
                                Messages.text(refused, Language.NB))
                        .isEqualTo("«bilde.bmp» heter .bmp, men innholdet er PNG. Gi filen et navn som slutter på .png,"
                                + " eller lagre den i riktig format."));
    }

    @Test
    void an_empty_file_is_refused() {
        refuses("attachment.empty", () -> SomeFile.sent("vedtak.pdf", new byte[0]));
    }

    @Test
    void a_file_at_the_limit_is_taken_and_one_byte_more_is_not() {
        var largest = filled(AttachmentFile.LARGEST);

        assertThat(SomeFile.sent("tall.txt", largest).size()).isEqualTo(AttachmentFile.LARGEST);
        refuses("attachment.tooLarge", () -> SomeFile.sent("tall.txt", filled(AttachmentFile.LARGEST + 1)));
        refuses(
                "attachment.tooLarge",
                () -> AttachmentFile.receive(
                        "tall.txt",
                        new ByteArrayInputStream(filled(AttachmentFile.LARGEST + 1)),
                        AttachmentFile.SIZE_UNKNOWN));
    }

    @Test
    void what_was_announced_as_too_large_is_not_read_at_all() {
        refuses(
                "attachment.tooLarge",
                () -> AttachmentFile.receive("tall.txt", unreadable(), AttachmentFile.LARGEST + 1L));
    }

    @Test
    void a_file_of_which_less_comes_than_was_announced_is_cut_off() {
        var half = new ByteArrayInputStream(SomeFile.text("halvparten"));

        refuses("attachment.cutOff", () -> AttachmentFile.receive("tekst.txt", half, 20));
    }

    @Test
    void a_line_that_breaks_cuts_the_file_off() {
        refuses("attachment.cutOff", () -> AttachmentFile.receive("tekst.txt", unreadable(), 20));
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "PNG", "JPEG", "DOCX", "XLSX", "ODT", "ODS"})
    void a_file_without_its_end_is_cut_off_though_all_that_was_sent_came(AttachmentType type) {
        var whole = (byte[]) ofEveryType()
                .map(Arguments::get)
                .filter(one -> one[0] == type)
                .findFirst()
                .orElseThrow()[2];
        var name = endingOf(type);

        refuses("attachment.cutOff", () -> SomeFile.sent(name, Arrays.copyOf(whole, whole.length / 2)));
        refuses("attachment.cutOff", () -> SomeFile.sent(name, Arrays.copyOf(whole, whole.length - 8)));
    }

    @Test
    void what_is_none_of_the_types_is_refused_with_the_types_that_are() {
        refuses("attachment.unknownType", () -> SomeFile.sent("a.exe", new byte[] {'M', 'Z', 0, 1, 2}));
        refuses("attachment.unknownType", () -> SomeFile.sent("a.zip", SomeFile.zip("readme")));
        refuses("attachment.unknownType", () -> SomeFile.sent("a.docx", SomeFile.withMacros()));
        assertThatThrownBy(() -> SomeFile.sent("a.zip", SomeFile.zip("readme")))
                .isInstanceOfSatisfying(
                        AttachmentRefused.class, refused -> assertThat(Messages.text(refused, Language.EN))
                                .contains("PDF, PNG, JPEG, Word (DOCX), Excel (XLSX), OpenDocument text (ODT)"));
    }

    /** Whatever bytes come, there is an answer and no fault. */
    @Property
    void every_sequence_of_bytes_is_taken_or_refused(@ForAll byte[] tail) {
        for (var start :
                new byte[][] {{'P', 'K', 3, 4}, {'P', 'K', 5, 6}, {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}}) {
            var content = Arrays.copyOf(start, start.length + tail.length);
            System.arraycopy(tail, 0, content, start.length, tail.length);
            try {
                SomeFile.sent("fil", content);
            } catch (AttachmentRefused refused) {
                assertThat(refused.code()).startsWith("attachment.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_stays_as_the_person_wrote_it_but_for_what_is_no_name(String given, String kept) {
        assertThat(SomeFile.pdf(given).name().text()).isEqualTo(kept);
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("C:\\Users\\kari\\Vedtak i kommunestyret.pdf", "Vedtak i kommunestyret.pdf"),
                Arguments.of("../../etc/Vedtak.pdf", "Vedtak.pdf"),
                Arguments.of("Målselv – åpent møte (2).pdf", "Målselv – åpent møte (2).pdf"),
                Arguments.of("a\u0000b\nc\u202E.pdf", "ab c.pdf"),
                Arguments.of("  Vedtak\u00A0\t 12.pdf ", "Vedtak 12.pdf"),
                Arguments.of("päätös \uD83D\uDE00.pdf", "päätös \uD83D\uDE00.pdf"));
    }

    @Test
    void a_name_of_which_nothing_is_left_is_refused() {
        for (var given : new String[] {"", "   ", "..", "mappe/", "\u202E\u200F"}) {
            refuses("attachment.nameless", () -> SomeFile.pdf(given));
        }
    }

    @Test
    void a_long_name_keeps_its_ending() {
        var name = SomeFile.pdf("x".repeat(400) + ".pdf").name().text();

        assertThat(name).hasSize(FileName.LONGEST).endsWith("x.pdf");
    }

    @Test
    void the_same_content_has_the_same_hash_whatever_it_is_called() {
        var content = SomeFile.pdfBytes("vedtak");

        assertThat(SomeFile.sent("a.pdf", content).sha256())
                .isEqualTo(SomeFile.sent("b.pdf", content).sha256())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void a_download_names_the_file_for_old_and_for_new_browsers() {
        var file = new Download("Møte \"nr; 1\".pdf", "application/pdf", new byte[] {1});

        assertThat(file.disposition())
                .isEqualTo("attachment; filename=\"Mte _nr_ 1_.pdf\";"
                        + " filename*=UTF-8''M%C3%B8te%20%22nr%3B%201%22.pdf");
    }

    @Test
    void sizes_are_written_as_people_read_them() {
        assertThat(Formats.size(1, Language.NB)).isEqualTo("1\u00A0kB");
        assertThat(Formats.size(812 * 1024, Language.NB)).isEqualTo("812\u00A0kB");
        assertThat(Formats.size(1_258_291, Language.NB)).isEqualTo("1,2\u00A0MB");
        assertThat(Formats.size(1_258_291, Language.EN)).isEqualTo("1.2\u00A0MB");
        assertThat(Formats.size(10 * 1024 * 1024, Language.FI)).isEqualTo("10\u00A0Mt");
    }

    private static Stream<Arguments> ofEveryType() {
        return Stream.of(
                Arguments.of(AttachmentType.PDF, "a.PDF", SomeFile.pdfBytes("a")),
                Arguments.of(AttachmentType.PNG, "a.png", SomeFile.png()),
                Arguments.of(AttachmentType.JPEG, "a.jpeg", SomeFile.jpeg()),
                Arguments.of(AttachmentType.DOCX, "a.docx", SomeFile.docx()),
                Arguments.of(AttachmentType.XLSX, "a.xlsx", SomeFile.xlsx()),
                Arguments.of(AttachmentType.ODT, "a.odt", SomeFile.openDocument("text")),
                Arguments.of(AttachmentType.ODS, "a.ods", SomeFile.openDocument("spreadsheet")),
                Arguments.of(AttachmentType.TEXT, "a.txt", SomeFile.text("Måsøy\r\n\tog Hasvik")),
                Arguments.of(AttachmentType.CSV, "a.csv", SomeFile.text("a;b\n1;2\n")));
    }

    /** A stream that throws when it is read. */
    private static InputStream unreadable() throws IOException {
        var closed = InputStream.nullInputStream();
        closed.close();
        return closed;
    }

    private static byte[] filled(int size) {
        var content = new byte[size];
        Arrays.fill(content, (byte) 'x');
        return content;
    }

    private static void refuses(String code, ThrowingCallable sending) {
        assertThatThrownBy(sending)
                .isInstanceOfSatisfying(AttachmentRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}

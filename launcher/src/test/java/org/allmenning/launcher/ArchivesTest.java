package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @TempDir
    private Path directory;

    @Test
    void files_land_where_the_archive_says() throws IOException {
        Archives.unpack(archiveWith("a/b.txt"), directory);

        assertThat(directory.resolve("a/b.txt")).hasContent("content");
    }

    @Test
    void no_name_leads_out_of_the_directory() {
        assertThatThrownBy(() -> Archives.unpack(archiveWith("../b.txt"), directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../b.txt");
    }

    private static ZipInputStream archiveWith(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("content".getBytes(StandardCharsets.UTF_8));
        }
        return new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}

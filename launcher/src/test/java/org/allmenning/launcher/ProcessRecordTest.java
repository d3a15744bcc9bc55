package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
    @TempDir
    private Path directory;

    @Test
    void a_noted_process_is_found_again_while_it_runs() {
        Path note = directory.resolve("note");
        ProcessRecord.of(ProcessHandle.current()).write(note);

        assertThat(ProcessRecord.read(note).flatMap(ProcessRecord::process)).contains(ProcessHandle.current());
    }

    @Test
    void a_number_given_to_another_process_since_is_not_ours() {
        ProcessRecord mine = ProcessRecord.of(ProcessHandle.current());
        ProcessRecord earlier = new ProcessRecord(mine.pid(), mine.began().minus(Duration.ofHours(1)));

        assertThat(earlier.process()).isEmpty();
    }

    @Test
    void half_a_note_names_no_process() throws IOException {
        Path note = Files.writeString(directory.resolve("note"), "12");

        assertThat(ProcessRecord.read(note)).isEmpty();
    }
}

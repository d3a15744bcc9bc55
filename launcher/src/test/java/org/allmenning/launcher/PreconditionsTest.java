package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PreconditionsTest {
    private static final Layout LAYOUT = Layout.ofProject(Path.of("clone"));

    @Test
    void another_java_than_17_is_refused_in_one_sentence() {
        assertThatNoException().isThrownBy(() -> Preconditions.checkJava(17));
        assertThatThrownBy(() -> Preconditions.checkJava(21))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Allmenning runs on Java 17, and this is Java 21.");
    }

    @Test
    void a_full_disk_is_refused_with_what_is_needed_and_what_is_left() {
        assertThatNoException().isThrownBy(() -> Preconditions.checkDisk(Preconditions.NEEDED_MEBIBYTES, LAYOUT));
        assertThatThrownBy(() -> Preconditions.checkDisk(17, LAYOUT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("needs 1024 MiB")
                .hasMessageContaining("17 MiB are left");
    }
}

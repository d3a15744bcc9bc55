package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleLauncherTest {
    @TempDir
    private Path home;

    @Test
    void a_second_launcher_is_turned_away_until_the_first_has_left() {
        Layout layout = new Layout(home, home, home);
        SingleLauncher first = SingleLauncher.enter(layout);

        assertThatThrownBy(() -> SingleLauncher.enter(layout))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already running");
        assertThat(SingleLauncher.isRunning(layout)).isTrue();

        first.close();
        assertThat(SingleLauncher.isRunning(layout)).isFalse();
    }
}

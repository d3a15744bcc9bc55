package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the server says about itself once all others have used it. */
@Order(Integer.MAX_VALUE)
class ServerLogIT {

    @Test
    void there_was_room_for_all_compiled_code() throws IOException {
        var log = Path.of(System.getProperty("allmenning.home"), "logs/payara.log");

        try (var lines = Files.lines(log)) {
            assertThat(lines).noneMatch(line -> line.contains("CodeCache is full"));
        }
    }
}

package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void two_parts_never_share_a_port() {
        assertThatThrownBy(() -> new Ports(8080, 8080, 5433, 8025))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("same");
    }

    @Test
    void a_taken_port_is_named_with_the_variable_that_moves_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();

            assertThatThrownBy(() -> Preconditions.checkPorts(Map.of("ALLMENNING_DB_PORT", taken)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(Integer.toString(taken))
                    .hasMessageContaining("ALLMENNING_DB_PORT");
        }
    }

    @Test
    void free_ports_are_four_that_nobody_listens_on() {
        Ports ports = Ports.free();

        assertThat(ports.byVariable().values()).doesNotHaveDuplicates().noneMatch(Ports::isTaken);
    }
}

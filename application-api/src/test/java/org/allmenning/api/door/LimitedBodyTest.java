package org.allmenning.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.allmenning.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    @Test
    void a_body_at_its_limit_is_read() throws IOException {
        assertThat(body(100, 100).readAllBytes()).hasSize(100);
    }

    @Test
    void a_body_above_its_limit_is_refused_while_it_is_read() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> body(101, 100).readAllBytes())
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(413));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> {
            var body = body(3, 2);
            while (body.read() >= 0) {
                assertThat(body.markSupported()).isFalse();
            }
        });
    }

    private static LimitedBody.Limited body(int size, long limit) {
        return new LimitedBody.Limited(new ByteArrayInputStream(new byte[size]), limit);
    }
}

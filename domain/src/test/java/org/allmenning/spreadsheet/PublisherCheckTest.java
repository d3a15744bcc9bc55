package org.allmenning.spreadsheet;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server asks as it starts: a failure of {@link PublisherCheck#check} lets no application be deployed. */
class PublisherCheckTest {

    private static final String DEMONSTRATION = "ALLMENNING_DEMONSTRATION";

    @AfterEach
    void forget() {
        System.clearProperty(Publisher.VARIABLE);
        System.clearProperty(DEMONSTRATION);
    }

    @Test
    void an_installation_that_is_no_demonstration_does_not_start_without_a_prefix_of_its_own() {
        for (var prefix : new String[] {"", Publisher.DEMONSTRATION.prefix()}) {
            starting(prefix, "");
            assertThatThrownBy(new PublisherCheck()::check)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Publisher.VARIABLE)
                    .hasMessageContaining(DEMONSTRATION);
        }
    }

    @Test
    void it_starts_with_its_own_and_a_demonstration_starts_with_any() {
        starting("360G-innlandet", "");
        assertThatCode(new PublisherCheck()::check).doesNotThrowAnyException();

        starting("", "yes");
        assertThatCode(new PublisherCheck()::check).doesNotThrowAnyException();
    }

    @Test
    void a_prefix_of_another_form_lets_nothing_start() {
        starting("innlandet", "yes");

        assertThatThrownBy(new PublisherCheck()::check).hasMessageContaining("innlandet");
    }

    private static void starting(String prefix, String demonstration) {
        System.setProperty(Publisher.VARIABLE, prefix);
        System.setProperty(DEMONSTRATION, demonstration);
    }
}

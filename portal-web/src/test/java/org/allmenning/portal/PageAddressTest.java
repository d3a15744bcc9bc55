package org.allmenning.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.allmenning.shared.NothingHere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    @Test
    void an_id_is_read() {
        var id = UUID.randomUUID();

        assertThat(PageAddress.read(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1-1-1-1-1", "x", "7cdc9a21-7a8f-431c-8e3f-a3b7ff52a34", "'; drop table submission; --"})
    void what_is_no_id_names_nothing(String id) {
        assertThatThrownBy(() -> PageAddress.read(id)).isInstanceOf(NothingHere.class);
    }
}

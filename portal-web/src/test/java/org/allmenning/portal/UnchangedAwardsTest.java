package org.allmenning.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnchangedAwardsTest {

    private static final String TAG = UnchangedAwards.tag("1/14/2", "nb", "/oslo-viken-2020/awards?null", "edition");

    @Test
    void another_language_decision_form_or_edition_is_another_tag() {
        assertThat(TAG)
                .isNotEqualTo(UnchangedAwards.tag("1/14/2", "en", "/oslo-viken-2020/awards?null", "edition"))
                .isNotEqualTo(UnchangedAwards.tag("1/15/2", "nb", "/oslo-viken-2020/awards?null", "edition"))
                .isNotEqualTo(UnchangedAwards.tag("1/14/2", "nb", "/oslo-viken-2020/awards?view=flat", "edition"))
                .isNotEqualTo(UnchangedAwards.tag("1/14/2", "nb", "/oslo-viken-2020/awards?null", "other"));
    }

    @Test
    void parts_do_not_run_into_each_other() {
        assertThat(UnchangedAwards.tag("ab", "c")).isNotEqualTo(UnchangedAwards.tag("a", "bc"));
    }

    @Test
    void one_of_several_tags_is_enough_and_a_weak_one_counts() {
        assertThat(UnchangedAwards.matches("\"other\", W/" + TAG, TAG)).isTrue();
        assertThat(UnchangedAwards.matches("*", TAG)).isTrue();
        assertThat(UnchangedAwards.matches("\"other\"", TAG)).isFalse();
        assertThat(UnchangedAwards.matches(null, TAG)).isFalse();
    }
}

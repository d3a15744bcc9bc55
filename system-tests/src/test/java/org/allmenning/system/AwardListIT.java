package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The imported list of Oslo and Viken 2020, as the public sees it. */
class AwardListIT {

    private static final String PAGE = "/calls/oslo-viken-2020/awards";
    private static final String JSON = "/v1/calls/oslo-viken-2020/awards";

    @Test
    void the_api_gives_eleven_awards_to_viken_and_three_to_oslo() {
        var body = Http.get(Stack.api() + JSON).body();

        assertThat(body)
                .contains("\"amount\":\"10520000.00\"", "\"amount\":\"4500000.00\"", "\"amount\":\"15020000.00\"");
        assertThat(body.split("\"project\":", -1)).hasSize(14 + 1);
    }

    @Test
    void the_page_says_the_same_without_session_cookie_or_script() {
        var page = Http.get(Stack.portal() + PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("<script");
        assertThat(page.body().replace("\u202F", " ")).contains("10 520 000", "4 500 000", "15 020 000");
    }

    @Test
    void who_has_the_page_already_is_told_that_nothing_changed() {
        var first = Http.get(Stack.portal() + PAGE);

        var again = Http.get(
                Stack.portal() + PAGE,
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}

package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An officer sends an application back with comments, and both sides see field by field and cell by cell what came of it. */
@Order(12)
class ReturnedIT {

    @Test
    void on_the_way_nobody_meets_a_hindrance() {
        assertThat(Returned.done().hindrances()).isEmpty();
    }

    @Test
    void the_lead_is_told_by_mail() {
        Returned.done();

        var mail = Mailbox.latestTo(Returned.LEAD, Returned.TITLE);

        assertThat(mail.text()).contains(Returned.TITLE).doesNotContain("???");
    }

    @Test
    void the_lead_sees_the_differences() {
        assertShowsDifferences(
                Returned.LEAD,
                Stack.portal() + "/my/differences?submission=" + Returned.done().second());
    }

    @Test
    void the_officer_sees_the_same_differences() {
        assertShowsDifferences(
                "officer-kdd",
                Stack.console() + "/differences?submission=" + Returned.done().second());
    }

    @Test
    void each_version_has_its_own_hash_that_anybody_recomputes() throws NoSuchAlgorithmException {
        var first = recomputed(Returned.done().first());
        var second = recomputed(Returned.done().second());

        assertThat(first).isNotEqualTo(second);
    }

    private static void assertShowsDifferences(String account, String address) {
        try (var browsers = new Browsers()) {
            var page = browsers.signedIn(account, address);

            var text = spaces(page);

            assertThat(text).contains("500 000", "520 000", "200 000", "220 000", "+20 000");
            assertThat(page.locator(".field-diff ins").allInnerTexts())
                    .anySatisfy(words -> assertThat(words).contains(Returned.ADDED.strip()));
            assertThat(text).contains("2 beløp", "1 felt");
        }
    }

    private static String recomputed(String submission) throws NoSuchAlgorithmException {
        var address = Stack.api() + "/v1/submissions/" + submission;
        var token = Http.bearer(Returned.LEAD);
        var exported =
                Http.get(address + "/canonical-form", "Authorization", token).body();
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(exported.getBytes(StandardCharsets.UTF_8)));
        assertThat(Json.object(Http.get(address, "Authorization", token))
                        .getJsonObject("receipt")
                        .getString("sha256"))
                .isEqualTo(hash);
        return hash;
    }

    private static String spaces(Page page) {
        return page.locator("main").innerText().replace('\u202F', ' ').replace('\u00A0', ' ');
    }
}

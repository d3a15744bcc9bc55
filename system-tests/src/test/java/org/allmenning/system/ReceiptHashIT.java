package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whoever has the exported canonical form and the receipt can check one against the other with nothing of ours: SHA-256 over
 * the bytes as they came, as {@code sha256sum} does it. See {@code docs/submission-format.md}.
 */
@Order(Integer.MAX_VALUE)
class ReceiptHashIT {

    @Test
    void the_hash_of_the_first_version_is_recomputed_from_its_export() throws Exception {
        assertHash(Others.submission());
    }

    @Test
    void the_hash_of_a_later_version_is_recomputed_too() throws Exception {
        assertHash(Others.secondVersion());
    }

    private static void assertHash(String submission) throws Exception {
        var address = Stack.api() + "/v1/submissions/" + submission;
        var token = Http.bearer("lead-hammerfest");
        var receipt = Json.object(Http.get(address, "Authorization", token)).getJsonObject("receipt");

        var exported = Http.get(address + "/canonical-form", "Authorization", token);

        var digest = MessageDigest.getInstance("SHA-256").digest(exported.body().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(receipt.getString("sha256"));
    }
}

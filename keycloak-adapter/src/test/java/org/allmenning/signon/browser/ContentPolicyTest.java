package org.allmenning.signon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    private final ContentPolicy policy = new ContentPolicy("https://login.example");

    @Test
    void without_a_nonce_only_own_files_are_scripts() {
        assertThat(policy.plain())
                .startsWith("default-src 'none'; script-src 'self'; ")
                .contains("form-action 'self' https://login.example;")
                .doesNotContain("unsafe-inline", "unsafe-eval");
    }

    @Test
    void the_nonce_of_primefaces_is_taken_over() {
        assertThat(policy.allowingScriptsOf("script-src 'self' 'nonce-YWJj';"))
                .startsWith("default-src 'none'; script-src 'self' 'nonce-YWJj'; style-src 'self'");
    }

    @Test
    void another_policy_widens_nothing_but_scripts() {
        assertThat(policy.allowingScriptsOf("style-src *; frame-ancestors *")).isEqualTo(policy.plain());
    }
}

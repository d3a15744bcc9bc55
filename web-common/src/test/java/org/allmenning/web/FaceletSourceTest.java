package org.allmenning.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceletSourceTest {

    private static final String LIBRARIES = "jar:file:/srv/payara/applications/ROOT/WEB-INF/lib/";

    private final FaceletSource source =
            FaceletSource.of("jndi:/server/", LIBRARIES + "web-common-0.1.0.jar!/META-INF/allmenning.taglib.xml");

    @Test
    void pages_of_the_application_and_tags_of_its_jars_are_read() {
        assertThat(source.allows("jndi:/server/my/applications.xhtml")).isTrue();
        assertThat(source.allows(LIBRARIES + "web-common-0.1.0.jar!/META-INF/tags/page.xhtml"))
                .isTrue();
        assertThat(source.allows(LIBRARIES + "primefaces-15.0.13-jakarta.jar!/META-INF/resources/x/y.xhtml"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/page.xhtml",
                "https://evil.example/page.xhtml",
                "ftp://evil.example/page.xhtml",
                "file:/tmp/upload.xhtml",
                "file:/srv/payara/applications/ROOT/index.xhtml",
                "jar:http://evil.example/a.jar!/META-INF/tags/page.xhtml",
                "jar:file:/tmp/a.jar!/META-INF/tags/page.xhtml",
                LIBRARIES + "../../../upload.jar!/META-INF/tags/page.xhtml",
                LIBRARIES + "web-common-0.1.0.jar!/org/allmenning/page.xhtml",
                "data:text/html,<p/>.xhtml"
            })
    void what_lies_elsewhere_is_refused(String url) {
        assertThat(source.allows(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jndi:/server/WEB-INF/web.xml",
                "jndi:/server/my/applications.xhtml?x=#{1}",
                "jndi:/server/my/notes.txt#.xhtml",
                "jndi:/server/my/../../other/page.xhtml",
                "jndi:/server/my/%2e%2e/%2E%2E/other/page.xhtml",
                "jndi:/server/my\\..\\page.xhtml"
            })
    void an_address_in_disguise_is_refused(String url) {
        assertThat(source.allows(url)).isFalse();
    }
}

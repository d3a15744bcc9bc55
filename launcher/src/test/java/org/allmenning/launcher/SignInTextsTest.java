package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak falls back to English without a word; so nothing may be missing in any of the five languages. */
class SignInTextsTest {
    private static final Path THEME = Path.of("../keycloak-adapter/src/main/keycloak/themes/allmenning");
    private static final Pattern USED = Pattern.compile("msg\\(\"([A-Za-z.]+)\"");

    @ParameterizedTest
    @CsvSource({"login,nb", "login,nn", "login,sv", "login,fi", "email,nb", "email,nn", "email,sv", "email,fi"})
    void every_text_exists_in_every_language(String room, String language) throws IOException {
        assertThat(texts(room, language).stringPropertyNames())
                .isEqualTo(texts(room, "en").stringPropertyNames());
    }

    @ParameterizedTest
    @CsvSource({"nb", "nn", "sv", "fi", "en"})
    void every_text_that_our_pages_use_exists(String language) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> pages = Files.list(THEME.resolve("login"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".ftl")).toList()) {
                USED.matcher(Files.readString(page)).results().forEach(use -> used.add(use.group(1)));
            }
        }
        used.removeIf(key -> key.endsWith(".")); // the beginning of a key that is put together

        assertThat(texts("login", language).stringPropertyNames()).containsAll(used);
    }

    @ParameterizedTest
    @CsvSource({
        "login,nb",
        "login,nn",
        "login,sv",
        "login,fi",
        "login,en",
        "email,nb",
        "email,nn",
        "email,sv",
        "email,fi",
        "email,en"
    })
    void no_apostrophe_swallows_what_follows_it(String room, String language) throws IOException {
        Properties texts = texts(room, language);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(new MessageFormat(text).toPattern().replace("''", ""))
                    .as(key)
                    .doesNotContain("'");
        }
    }

    private static Properties texts(String room, String language) throws IOException {
        Properties texts = new Properties();
        Path file = THEME.resolve(room).resolve("messages").resolve("messages_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}

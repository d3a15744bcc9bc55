package org.allmenning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmenning.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the web applications: every key in every language, and every key that a page names. */
class MessagesTest {

    private static final Pattern NAMED = Pattern.compile("say\\.text\\('([\\w.-]*[\\w-])'(?!\\.concat)");

    @ParameterizedTest
    @ValueSource(strings = {"web", "portal", "admin"})
    void every_key_stands_in_every_language(String bundle) throws IOException {
        var keys = texts(bundle, Language.NB).stringPropertyNames();

        assertThat(keys).isNotEmpty();
        for (var language : Language.values()) {
            assertThat(texts(bundle, language).stringPropertyNames())
                    .as(bundle + " " + language)
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_is_a_pattern_without_a_straight_apostrophe(Language language) throws IOException {
        for (var bundle : List.of("web", "portal", "admin")) {
            var texts = texts(bundle, language);
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key);
                assertThat(text).as(bundle + " " + key).isNotBlank().doesNotContain("'");
                assertThat(new MessageFormat(text, language.locale()).getFormats())
                        .hasSizeLessThan(6);
            }
        }
    }

    @Test
    void every_key_that_a_page_names_exists() throws IOException {
        var shared = texts("web", Language.NB).stringPropertyNames();
        var anywhere = new TreeSet<String>(shared);
        for (var application : List.of("portal", "admin")) {
            var known = new TreeSet<>(shared);
            known.addAll(texts(application, Language.NB).stringPropertyNames());
            known.addAll(domain().stringPropertyNames());
            assertThat(namedIn(application + "-web/src/main/webapp"))
                    .isNotEmpty()
                    .isSubsetOf(known);
            anywhere.addAll(known);
        }
        assertThat(namedIn("web-common/src/main/resources")).isNotEmpty().isSubsetOf(anywhere);
    }

    private static Set<String> namedIn(String folder) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("..").resolve(folder))) {
            var pages = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList());
            for (var page : pages) {
                NAMED.matcher(Files.readString(page)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private static Properties texts(String bundle, Language language) throws IOException {
        var module = "web".equals(bundle) ? "web-common" : bundle + "-web";
        return read(module, bundle + "_" + language.tag());
    }

    private static Properties domain() throws IOException {
        return read("domain", "domain_nb");
    }

    private static Properties read(String module, String name) throws IOException {
        var texts = new Properties();
        var file = Path.of("..", module, "src/main/resources/org/allmenning/messages", name + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}

package org.allmenning.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.decision.CallProgress;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.web.Say;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a page says can be said in each language. */
class WordsTest {

    private static final String OWN = "org.allmenning.messages.admin";
    private static final Pattern IN_PAGES = Pattern.compile("\\.text\\('([\\w.-]*\\w)'");
    private static final Pattern IN_BEANS = Pattern.compile("say\\.text\\(\\s*\"([\\w.-]*\\w)\"");

    @ParameterizedTest
    @EnumSource
    void every_key_of_the_pages_has_words(Language language) {
        var known = Stream.of(OWN, Say.SHARED, Messages.DOMAIN)
                .flatMap(bundle -> Messages.bundle(bundle, language).keySet().stream())
                .collect(Collectors.toSet());

        assertThat(used()).isNotEmpty().isSubsetOf(known);
    }

    @ParameterizedTest
    @EnumSource
    void every_language_says_as_much_as_bokmal(Language language) {
        assertThat(Messages.bundle(OWN, language).keySet())
                .isEqualTo(Messages.bundle(OWN, Language.NB).keySet());
    }

    /** The page would say its label where the domain says what is wrong. */
    @Test
    void no_label_has_the_key_of_a_message_of_the_domain() {
        assertThat(Messages.bundle(OWN, Language.NB).keySet())
                .doesNotContainAnyElementsOf(
                        Messages.bundle(Messages.DOMAIN, Language.NB).keySet());
    }

    private static Set<String> used() {
        var keys = new TreeSet<String>();
        read(Path.of("src/main/webapp"), ".xhtml")
                .forEach(page -> IN_PAGES.matcher(page).results().forEach(found -> keys.add(found.group(1))));
        read(Path.of("src/main/java"), ".java")
                .forEach(bean -> IN_BEANS.matcher(bean).results().forEach(found -> keys.add(found.group(1))));
        Arrays.stream(Done.values()).map(Done::key).forEach(keys::add);
        Arrays.stream(Room.values()).map(Room::label).forEach(keys::add);
        Arrays.stream(CallProgress.Step.values()).map(step -> "step." + step).forEach(keys::add);
        return keys;
    }

    private static List<String> read(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(WordsTest::content)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

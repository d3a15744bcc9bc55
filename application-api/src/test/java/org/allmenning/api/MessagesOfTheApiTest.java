package org.allmenning.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allmenning.api.problem.Problem;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesOfTheApiTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern CODE = Pattern.compile("\"(api\\.[A-Za-z0-9.]+)\"");

    @ParameterizedTest
    @EnumSource
    void every_key_stands_in_every_language_with_the_same_places(Language language) {
        var bokmal = bundle(Language.NB);
        var texts = bundle(language);

        assertThat(new TreeSet<>(texts.keySet())).isEqualTo(new TreeSet<>(bokmal.keySet()));
        assertThat(texts.keySet()).allSatisfy(key -> {
            assertThat(places(texts.getString(key))).as(key).isEqualTo(places(bokmal.getString(key)));
            assertThat(texts.getString(key)).as(key).isNotBlank().doesNotContain("'");
        });
    }

    @Test
    void every_code_that_is_used_has_a_text_and_every_text_is_used() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(code -> used.add(code.group(1)));
            }
        }

        var texts = bundle(Language.NB).keySet().stream()
                .filter(key -> key.startsWith("api."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts).isEqualTo(used);
    }

    private static ResourceBundle bundle(Language language) {
        return Messages.bundle(Problem.BUNDLE, language);
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }
}

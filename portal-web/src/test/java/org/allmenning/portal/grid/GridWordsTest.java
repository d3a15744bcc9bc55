package org.allmenning.portal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.junit.jupiter.api.Test;

class GridWordsTest {

    private static final Path SCRIPTS = Path.of("src/main/webapp/WEB-INF/files");
    private static final Pattern USED = Pattern.compile("\\bwords\\.(\\w+)");

    @Test
    void the_sheet_gets_exactly_the_words_that_its_scripts_use() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.list(SCRIPTS)) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".js")).toList()) {
                USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }

        assertThat(used).isNotEmpty();
        assertThat(GridWords.ALL).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void every_word_stands_in_every_language() {
        for (var language : Language.values()) {
            var texts = Messages.bundle("org.allmenning.messages.portal", language);
            assertThat(GridWords.ALL).allMatch(word -> texts.containsKey("grid." + word));
        }
    }

    /** A page would say its label where the domain says what is wrong. */
    @Test
    void no_label_has_the_key_of_a_message_of_the_domain() {
        assertThat(Messages.bundle("org.allmenning.messages.portal", Language.NB)
                        .keySet())
                .doesNotContainAnyElementsOf(
                        Messages.bundle(Messages.DOMAIN, Language.NB).keySet());
    }
}

package org.allmenning.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The texts of the product in its five languages, read from their sources. */
final class Words {

    static final List<String> LANGUAGES = List.of("nb", "nn", "sv", "fi", "en");

    private Words() {}

    /** @param bundle the module and the name of its bundle: {@code web-common/web} */
    static String of(String bundle, String language, String key) {
        return read(bundle, language).getProperty(key);
    }

    /** The names of the texts of a bundle. */
    static Set<String> keys(String bundle) {
        return read(bundle, "nb").stringPropertyNames();
    }

    private static Properties read(String bundle, String language) {
        var parts = bundle.split("/", 2);
        var file = Stack.project()
                .resolve(parts[0])
                .resolve("src/main/resources/org/allmenning/messages/" + parts[1] + "_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.allmenning.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.allmenning.shared.Language;

/** The templates that come with the product, for every kind in every language: the first line is the title. */
public final class ShippedTemplates {

    private static final Map<String, TemplateText> READ = new ConcurrentHashMap<>();

    private ShippedTemplates() {}

    public static TemplateText of(LetterKind kind, Language language) {
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.tag() + ".txt";
        return READ.computeIfAbsent(name, ShippedTemplates::read);
    }

    private static TemplateText read(String name) {
        try (var file = ShippedTemplates.class.getResourceAsStream("templates/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no template " + name);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
            var end = text.indexOf('\n');
            return new TemplateText(text.substring(0, end), text.substring(end));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

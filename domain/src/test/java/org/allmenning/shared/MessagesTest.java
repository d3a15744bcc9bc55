package org.allmenning.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Map<Language, Properties> TEXTS = read();

    @ParameterizedTest
    @EnumSource
    void every_key_stands_in_every_language(Language language) {
        var keys = new TreeSet<>(TEXTS.get(Language.NB).stringPropertyNames());

        assertThat(new TreeSet<>(TEXTS.get(language).stringPropertyNames())).isEqualTo(keys);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_has_the_same_places_in_every_language(Language language) {
        var bokmal = TEXTS.get(Language.NB);

        assertThat(bokmal.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(TEXTS.get(language).getProperty(key)))
                        .as(key)
                        .isEqualTo(places(bokmal.getProperty(key))));
    }

    @ParameterizedTest
    @EnumSource
    void every_text_is_a_pattern_that_loses_nothing(Language language) {
        assertThat(TEXTS.get(language).entrySet()).allSatisfy(text -> {
            assertThat(text.getValue().toString())
                    .as("%s", text.getKey())
                    .isNotBlank()
                    .doesNotContain("'");
            assertThat(new MessageFormat(text.getValue().toString(), language.locale()))
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_key_is_written_twice(Language language) throws IOException {
        try (var file = open(language)) {
            var keys = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("=") && !line.startsWith(" "))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();

            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void arguments_are_written_as_the_language_writes_them() {
        var amount = Money.whole(25_000, Currency.getInstance("NOK"));
        var bundle = Messages.bundle(Messages.DOMAIN, Language.NB);

        assertThat(Messages.text(bundle, "amount.unreadable", Language.NB, "25 tusen", amount))
                .isEqualTo("«25 tusen» er ikke et beløp. Skriv med siffer, for eksempel 25\u202F000\u00A0kr.");
        assertThat(Messages.text("amount.unreadable", Language.NB, Year.of(2024), LocalDate.of(2024, 1, 2)))
                .contains("«2024»", "2. januar 2024");
        assertThat(Messages.text("amount.unreadable", Language.EN, new Messages.Key("organisationKind.UNIVERSITY"), 1))
                .contains("“University or college”");
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    private static Map<Language, Properties> read() {
        var texts = new EnumMap<Language, Properties>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> texts.put(language, properties(language)));
        return texts;
    }

    private static Properties properties(Language language) {
        try (var file = open(language)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static InputStream open(Language language) {
        return MessagesTest.class.getResourceAsStream(
                "/org/allmenning/messages/domain_" + language.tag() + ".properties");
    }
}

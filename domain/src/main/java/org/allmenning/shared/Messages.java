package org.allmenning.shared;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Texts by key in a language. A key that a language lacks is a fault of ours that a test finds; nothing falls back.
 *
 * <p>Texts are {@link MessageFormat} patterns: write ’ for an apostrophe. Arguments are written as the language writes
 * them.
 */
public final class Messages {

    /** The texts of the rooms of the domain. */
    public static final String DOMAIN = "org.allmenning.messages.domain";

    private Messages() {}

    /** Names a text that fills a place in another text. */
    public record Key(String code) implements java.io.Serializable {}

    /** A text with places of its own that fills a place in another text. */
    public record Sentence(String code, List<java.io.Serializable> arguments) implements java.io.Serializable {

        public Sentence {
            arguments = List.copyOf(arguments);
        }
    }

    /** Several things that fill one place, each in a line. */
    public record Lines(List<java.io.Serializable> items) implements java.io.Serializable {

        public Lines {
            items = List.copyOf(items);
        }
    }

    /** Several things that fill one place, one after the other. */
    public record Series(List<java.io.Serializable> items) implements java.io.Serializable {

        public Series {
            items = List.copyOf(items);
        }
    }

    public static String text(String code, Language language, Object... arguments) {
        return text(bundle(DOMAIN, language), code, language, arguments);
    }

    public static String text(DomainException refused, Language language) {
        return text(refused.code(), language, refused.arguments().toArray());
    }

    public static String text(ResourceBundle bundle, String code, Language language, Object... arguments) {
        var written = List.of(arguments).stream()
                .map(argument -> written(argument, language))
                .toArray();
        return new MessageFormat(bundle.getString(code), language.locale()).format(written);
    }

    public static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(
                name,
                language.locale(),
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One argument as the language writes it. */
    public static Object written(Object argument, Language language) {
        if (argument instanceof Money money) {
            return Formats.money(money, language);
        } else if (argument instanceof Share share) {
            return Formats.share(share, language);
        } else if (argument instanceof LocalizedText text) {
            return text.in(language).text();
        } else if (argument instanceof Key key) {
            return text(key.code(), language);
        } else if (argument instanceof Sentence sentence) {
            return text(sentence.code(), language, sentence.arguments().toArray());
        } else if (argument instanceof Series series) {
            return joined(series.items(), ", ", language);
        } else if (argument instanceof Lines lines) {
            return joined(lines.items(), "\n", language);
        } else if (argument instanceof ZonedDateTime moment) {
            return Formats.moment(moment, language);
        } else if (argument instanceof LocalDate day) {
            return Formats.day(day, language);
        } else if (argument instanceof BigDecimal number) {
            return Formats.number(number.scale() < 0 ? number.setScale(0) : number, language);
        } else if (argument instanceof Year year) {
            return year.toString();
        }
        return argument;
    }

    private static String joined(List<java.io.Serializable> items, String between, Language language) {
        return items.stream().map(item -> written(item, language).toString()).collect(Collectors.joining(between));
    }
}

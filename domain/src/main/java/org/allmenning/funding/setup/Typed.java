package org.allmenning.funding.setup;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.FieldFault;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/**
 * What stands in the fields of a form, by their names. A field that cannot be read is remembered and yields something harmless,
 * so that all faults are found before {@link #requireUsable} tells them.
 */
public final class Typed {

    /** The longest text of any field. */
    public static final int LONGEST = 4000;

    /** A title or a name. */
    public static final int SHORT = 200;

    /** How many rows of a kind a form takes. */
    public static final int MOST_ROWS = 60;

    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private final Map<String, String> fields;
    private final Language language;
    private final List<FieldFault> faults = new ArrayList<>();

    /** @param language in which amounts and shares are typed */
    public Typed(Map<String, String> fields, Language language) {
        this.fields = Map.copyOf(fields);
        this.language = language;
    }

    /** Notes what is wrong with a field. */
    public void wrong(String field, String code, Serializable... arguments) {
        faults.add(new FieldFault(field, code, List.of(arguments)));
    }

    /** @throws FieldsUnusable if anything was wrong */
    public void requireUsable() {
        if (!faults.isEmpty()) {
            throw new FieldsUnusable(faults);
        }
    }

    /** Without the blanks around it; empty where nothing was typed. */
    public String text(String field) {
        var text = fields.getOrDefault(field, "").replace("\r\n", "\n");
        return UNWANTED.matcher(text).replaceAll("").strip();
    }

    public boolean isTicked(String field) {
        return "true".equals(fields.get(field));
    }

    /** A text in the languages in which it was typed; the main one must be there where it is required. */
    public LocalizedText localized(String field, Language main, int most, boolean required) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var one : Language.values()) {
            var name = field + "." + one.tag();
            var text = text(name);
            if (text.length() > most) {
                wrong(name, "text.tooLong", most);
            } else if (!text.isEmpty()) {
                texts.put(one, text);
            }
        }
        if (required && text(field + "." + main.tag()).isEmpty()) {
            wrong(field + "." + main.tag(), "text.missing");
        }
        texts.putIfAbsent(main, "");
        return new LocalizedText(main, texts);
    }

    /** Whether anything was typed in any language. */
    public boolean hasAny(String field) {
        return Arrays.stream(Language.values())
                .anyMatch(one -> !text(field + "." + one.tag()).isEmpty());
    }

    /** A whole number within bounds. */
    public int number(String field, int least, int most) {
        var text = text(field);
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            wrong(field, "setup.number", least, most);
            return least;
        }
        return Integer.parseInt(text);
    }

    /** The day, or null where nothing or no day was typed. */
    public LocalDate day(String field, boolean required) {
        var text = text(field);
        if (text.isEmpty()) {
            if (required) {
                wrong(field, "text.missing");
            }
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            wrong(field, "field.notADay", text, LocalDate.of(2025, 2, 14));
            return null;
        }
    }

    /** The time of day, or null where none was typed. */
    public LocalTime time(String field) {
        var text = text(field).replace('.', ':');
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            wrong(field, "setup.timeUnreadable", text);
            return null;
        }
    }

    /** An amount in steps of the call, or null where none was typed. */
    public Money amount(String field, Money step, boolean required) {
        var text = text(field);
        var decimals = step.currency().getDefaultFractionDigits();
        var reading = AmountReader.read(text, language, decimals, step.minorUnits());
        if (reading instanceof AmountReader.Read read) {
            return new Money(read.units(), step.currency());
        } else if (reading instanceof AmountReader.Refused refused) {
            wrong(field, refused.code(), text, Money.whole(25_000, step.currency()), step);
        } else if (required) {
            wrong(field, "text.missing");
        }
        return null;
    }

    /** A share typed in percent. */
    public Share share(String field) {
        var text = text(field).replaceAll("\\s*%$", "");
        if (AmountReader.read(text, language, 2, 1) instanceof AmountReader.Read read && read.units() <= Share.WHOLE) {
            return new Share((int) read.units());
        }
        wrong(field, "setup.share");
        return new Share(0);
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> choices) {
        return find(field, choices).orElseGet(() -> {
            wrong(field, "field.notAChoice");
            return choices.getEnumConstants()[0];
        });
    }

    private <E extends Enum<E>> Optional<E> find(String field, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
    }

    /** Those of the codes that are ticked: {@code field.code}. */
    public List<String> ticked(String field, List<String> codes) {
        return codes.stream().filter(code -> isTicked(field + "." + code)).toList();
    }

    /** The names before the fields of each row: {@code category.0}, {@code category.1}; rows are counted without a gap. */
    public List<String> rows(String kind) {
        var rows = IntStream.range(0, MOST_ROWS + 1)
                .mapToObj(number -> kind + "." + number)
                .takeWhile(row -> fields.keySet().stream().anyMatch(name -> name.startsWith(row + ".")))
                .toList();
        if (rows.size() > MOST_ROWS) {
            wrong(kind, "setup.tooManyRows", MOST_ROWS);
        }
        return rows;
    }
}

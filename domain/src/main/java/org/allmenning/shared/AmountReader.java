package org.allmenning.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads an amount as people type and paste it: {@code 1 850 000}, {@code 1.850.000,50 kr}. What is not unambiguous in the
 * reader's language is refused, never guessed; the text typed is not touched.
 */
public final class AmountReader {

    /** The largest amount or number of hours that a cell takes: 10¹² whole units. */
    public static final long LARGEST_WHOLE = 1_000_000_000_000L;

    /** Blanks that do not break come along when an amount is pasted from a page or a spreadsheet. */
    private static final String SPACE = "[\\s\\u00A0\\u202F\\u2007\\u2009]";

    private static final Pattern SPACES = Pattern.compile(SPACE + "+");
    private static final Pattern MARGINS = Pattern.compile("^" + SPACE + "+|" + SPACE + "+$");
    private static final Pattern MINUS = Pattern.compile("^[-−]" + SPACE + "*");
    private static final Pattern UNITS = Pattern.compile("(?i)(^(kr|nok|eur|€)\\.?)|((kr\\.?|nok|eur|€|:-|,-)$)");
    private static final Pattern SPACED_GROUPS = Pattern.compile("-?\\d{1,3}(" + SPACE + "\\d{3})+([.,]\\d+)?");

    private AmountReader() {}

    /** What became of a typed text. */
    public sealed interface Reading {}

    /** Nothing was typed; the cell becomes empty. */
    public record Empty() implements Reading {}

    /** An amount in the smallest unit: minor units of money, hundredths of hours. */
    public record Read(long units) implements Reading {}

    /** Not read; the code says why: {@code amount.unreadable}, {@code .negative}, {@code .tooLarge}, {@code .offStep}. */
    public record Refused(String code) implements Reading {}

    /**
     * @param typed the text as it was typed or pasted; null counts as empty
     * @param decimals how many decimals the unit has: 2 for kroner and for hours
     * @param step the smallest step in units: 100 where only whole kroner are entered
     */
    public static Reading read(String typed, Language language, int decimals, long step) {
        if (typed == null || SPACES.matcher(typed).replaceAll("").isEmpty()) {
            return new Empty();
        }
        var plain = plainNumber(without(MARGINS, typed), language);
        if (plain == null) {
            return new Refused("amount.unreadable");
        }
        var value = new BigDecimal(plain);
        if (value.signum() < 0) {
            return new Refused("amount.negative");
        }
        if (value.compareTo(BigDecimal.valueOf(LARGEST_WHOLE)) > 0) {
            return new Refused("amount.tooLarge");
        }
        // three digits after the decimal sign are a group of thousands from elsewhere more often than thousandths
        if (value.scale() > decimals) {
            return new Refused("amount.offStep");
        }
        var units = value.movePointRight(decimals).longValueExact();
        return units % step == 0 ? new Read(units) : new Refused("amount.offStep");
    }

    /** The number with a point and no groups, or null where the text is not one number in this language. */
    private static String plainNumber(String typed, Language language) {
        var text = MINUS.matcher(without(MARGINS, without(UNITS, typed))).replaceFirst("-");
        if (SPACES.matcher(text).find()) {
            if (!SPACED_GROUPS.matcher(text).matches()) {
                return null;
            }
            text = SPACES.matcher(text).replaceAll("");
            if (text.length() > 4 && groups(language, text)) {
                return null;
            }
        }
        var decimal = language == Language.EN ? "\\." : ",";
        var group = language == Language.EN ? "," : "\\.";
        var number = String.format(Locale.ROOT, "-?(\\d{1,100}|\\d{1,3}(%s\\d{3})+)(%s\\d{1,20})?", group, decimal);
        if (!text.matches(number)) {
            return null;
        }
        return text.replaceAll(group, "").replace(',', '.');
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll("");
    }

    private static boolean groups(Language language, String text) {
        return text.indexOf(language == Language.EN ? ',' : '.') >= 0;
    }
}

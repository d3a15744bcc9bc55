package org.allmenning.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** How amounts, shares, days and times are written in each language: {@code 1 850 000 kr}, {@code 280 500 €}. */
public final class Formats {

    /** Between groups of three digits: a narrow space that does not break. */
    public static final char GROUP = '\u202F';

    private static final char NO_BREAK = '\u00A0';
    private static final int KILO = 1024;
    private static final char MINUS = '\u2212';
    private static final Map<String, String> SIGNS = Map.of("NOK", "kr", "SEK", "kr", "EUR", "€");
    private static final Map<Language, String> DAYS = Map.of(
            Language.NB, "d. MMMM uuuu",
            Language.NN, "d. MMMM uuuu",
            Language.SV, "d MMMM uuuu",
            Language.FI, "d. MMMM uuuu",
            Language.EN, "d MMMM uuuu");

    private Formats() {}

    /** With the unit: {@code 4 000 000 kr}; decimals only where there are some. */
    public static String money(Money money, Language language) {
        return amount(money, language) + NO_BREAK + sign(money);
    }

    /** Without the unit, for columns whose heading has it. */
    public static String amount(Money money, Language language) {
        var decimal = money.toDecimal();
        var whole = decimal.stripTrailingZeros().scale() <= 0;
        return number(whole ? decimal.setScale(0) : decimal, language);
    }

    /** {@code kr} or {@code €}. */
    public static String sign(Money money) {
        var code = money.currency().getCurrencyCode();
        return SIGNS.getOrDefault(code, code);
    }

    /** Hundredths written with as many decimals as they need: 1250 is {@code 12,5}. */
    public static String hundredths(long hundredths, Language language) {
        var value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return number(value.scale() < 0 ? value.setScale(0) : value, language);
    }

    /** A number with as many decimals as it carries. */
    public static String number(BigDecimal value, Language language) {
        var plain = value.abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(GROUP);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(language == Language.EN ? '.' : ',').append(plain, point + 1, plain.length());
        }
        return value.signum() < 0 ? MINUS + text.toString() : text.toString();
    }

    /** The size of a file: {@code 812 kB}, {@code 1,2 MB}, in Finnish {@code 1,2 Mt}; never less than {@code 1 kB}. */
    public static String size(long bytes, Language language) {
        var unit = language == Language.FI ? "t" : "B";
        var kilobytes = Math.max(1, (bytes + KILO / 2) / KILO);
        if (kilobytes < KILO) {
            return kilobytes + String.valueOf(NO_BREAK) + "k" + unit;
        }
        var megabytes = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf((long) KILO * KILO), 1, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return number(megabytes.scale() < 0 ? megabytes.setScale(0) : megabytes, language) + NO_BREAK + "M" + unit;
    }

    /** {@code 85 %}, {@code 33,33 %}. */
    public static String share(Share share, Language language) {
        return hundredths(share.basisPoints(), language) + NO_BREAK + "%";
    }

    /** {@code 1. november 2023}. */
    public static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern(DAYS.get(language), language.locale())
                .format(day);
    }

    /** {@code 23.59}; English has a colon. */
    public static String time(LocalTime time, Language language) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "HH:mm" : "HH.mm", language.locale())
                .format(time);
    }

    /** Day and time joined as the language joins them: {@code 1. november 2023 kl. 23.59}. */
    public static String moment(ZonedDateTime moment, Language language) {
        var joint =
                switch (language) {
                    case NB, NN, SV -> " kl. ";
                    case FI -> " klo ";
                    case EN -> " at ";
                };
        return day(moment.toLocalDate(), language) + joint + time(moment.toLocalTime(), language);
    }
}

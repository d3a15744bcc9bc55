package org.allmenning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.allmenning.shared.Formats;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/** Writes amounts, shares, days and moments as the reader's language does: {@code #{show.money(call.frame)}}. */
@ApplicationScoped
@Named("show")
public class Show {

    @Inject
    private ReaderLanguage reader;

    /** With the unit: {@code 4 000 000 kr}. */
    public String money(Money money) {
        return Formats.money(money, reader.getLanguage());
    }

    /** Without the unit, under a heading that has it. */
    public String amount(Money money) {
        return Formats.amount(money, reader.getLanguage());
    }

    public String share(Share share) {
        return Formats.share(share, reader.getLanguage());
    }

    /** A share in basis points: 8500 is {@code 85 %}. */
    public String percent(int basisPoints) {
        return share(new Share(basisPoints));
    }

    /** A count. */
    public String number(long number) {
        return Formats.number(BigDecimal.valueOf(number), reader.getLanguage());
    }

    /** Of a file: {@code 812 kB}. */
    public String size(long bytes) {
        return Formats.size(bytes, reader.getLanguage());
    }

    /** Hundredths of hours or points: 1250 is {@code 12,5}. */
    public String hundredths(long hundredths) {
        return Formats.hundredths(hundredths, reader.getLanguage());
    }

    /** With the decimals it has: {@code 87,1}. */
    public String decimal(BigDecimal number) {
        return Formats.number(number, reader.getLanguage());
    }

    public String day(LocalDate day) {
        return Formats.day(day, reader.getLanguage());
    }

    public String moment(ZonedDateTime moment) {
        return Formats.moment(moment, reader.getLanguage());
    }

    /** In the time zone of the call. */
    public String moment(Instant moment, ZoneId zone) {
        return moment(moment.atZone(zone));
    }

    /** The text in the reader's language, else in its main language; {@link #lang} says which it became. */
    public String phrase(LocalizedText text) {
        return text.in(reader.getLanguage()).text();
    }

    /** For the {@code lang} attribute of what shows the phrase. */
    public String lang(LocalizedText text) {
        return text.in(reader.getLanguage()).language().tag();
    }

    /** A value whose kind is not known before: a text as it is, a day or a name as the reader's language writes it. */
    public String value(Object value) {
        if (value instanceof LocalizedText text) {
            return phrase(text);
        }
        return value == null
                ? ""
                : Messages.written(value, reader.getLanguage()).toString();
    }

    /** With its sign, for what grew or shrank: {@code +20 000}. */
    public String change(Money money) {
        return (money.minorUnits() > 0 ? "+" : "") + amount(money);
    }
}

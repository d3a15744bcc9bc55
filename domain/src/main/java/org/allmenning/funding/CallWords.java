package org.allmenning.funding;

import java.io.Serializable;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/**
 * What a rule needs of its call to speak: the unit of amounts, the zone of moments, and what its codes are called.
 *
 * @param stepMinorUnits the smallest amount that can be entered
 * @param labels by kind and code: {@code category/travel}, {@code question/impact}
 */
public record CallWords(Currency currency, long stepMinorUnits, ZoneId zone, Map<String, LocalizedText> labels)
        implements Serializable {

    public CallWords {
        labels = Map.copyOf(labels);
    }

    /** From what a call asks and which costs it knows. */
    static CallWords of(Currency currency, long step, ZoneId zone, CallForm form, List<CostCategory> categories) {
        var labels = new HashMap<>(form.labels());
        categories.forEach(category -> labels.put(ApplicationFacts.CATEGORY + category.code(), category.name()));
        return new CallWords(currency, step, zone, labels);
    }

    public Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }

    /** What the call calls it; a field that every application has is called the same in all calls. */
    public Serializable label(String name) {
        var label = labels.get(name);
        return label == null ? new Messages.Key("field." + name) : label;
    }

    /** The largest amount that can be entered and is at most this share of the whole. */
    public Money most(Share share, Money whole) {
        return steps(share, whole, BigInteger.ZERO);
    }

    /** The smallest amount that can be entered and is at least this share of the whole. */
    public Money least(Share share, Money whole) {
        return steps(share, whole, divisor().subtract(BigInteger.ONE));
    }

    private Money steps(Share share, Money whole, BigInteger roundedUp) {
        var product = BigInteger.valueOf(whole.minorUnits()).multiply(BigInteger.valueOf(share.basisPoints()));
        var steps = product.add(roundedUp).divide(divisor());
        return money(steps.multiply(BigInteger.valueOf(stepMinorUnits)).longValueExact());
    }

    private BigInteger divisor() {
        return BigInteger.valueOf(Share.WHOLE).multiply(BigInteger.valueOf(stepMinorUnits));
    }
}

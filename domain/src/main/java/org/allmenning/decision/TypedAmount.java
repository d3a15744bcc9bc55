package org.allmenning.decision;

import java.math.BigDecimal;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;

/** Reads an amount that an officer typed into a form about a decision. */
final class TypedAmount {

    private TypedAmount() {}

    /**
     * In minor units; nothing typed is zero.
     *
     * @param place the field, for the answer where it cannot be read
     * @throws TermsRefused for what is no amount on the step of the call
     */
    static long units(String typed, String place, FundingCall call, Language language) {
        var reading = AmountReader.read(
                typed,
                language,
                call.currency().getDefaultFractionDigits(),
                call.step().minorUnits());
        if (reading instanceof AmountReader.Refused refused) {
            throw new TermsRefused(
                    place, refused.code(), typed.strip(), example(language), Formats.money(call.step(), language));
        }
        return reading instanceof AmountReader.Read read ? read.units() : 0;
    }

    /** How an amount is written. */
    static String example(Language language) {
        return Formats.number(BigDecimal.valueOf(25_000), language);
    }
}

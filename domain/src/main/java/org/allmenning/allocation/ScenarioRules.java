package org.allmenning.allocation;

import java.math.BigDecimal;
import java.util.Objects;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;

/** What an officer types as rounding step and minimum of a scenario, read against its call. */
public record ScenarioRules(String step, String minimum) {

    public ScenarioRules {
        Objects.requireNonNull(step);
        Objects.requireNonNull(minimum);
    }

    /** Minor units. Empty is the step of the call itself. */
    public long readStep(FundingCall call, Language language) {
        var read = read("step", step, call, language);
        return read == 0 ? call.step().minorUnits() : read;
    }

    /** Minor units; empty is no minimum. */
    public long readMinimum(FundingCall call, Language language) {
        return read("minimum", minimum, call, language);
    }

    private static long read(String place, String typed, FundingCall call, Language language) {
        var reading = AmountReader.read(
                typed,
                language,
                call.currency().getDefaultFractionDigits(),
                call.step().minorUnits());
        if (reading instanceof AmountReader.Refused refused) {
            throw new Unreadable(
                    place,
                    refused.code(),
                    typed,
                    Formats.number(BigDecimal.valueOf(10_000), language),
                    Formats.money(call.step(), language));
        }
        return reading instanceof AmountReader.Read read ? read.units() : 0;
    }

    /** It is no amount, or not on the step of the call. */
    private static final class Unreadable extends DomainException implements AboutField {

        private final String place;

        Unreadable(String place, String code, String typed, String example, String step) {
            super(code, typed, example, step);
            this.place = place;
        }

        @Override
        public String place() {
            return place;
        }
    }
}

package org.allmenning.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.allmenning.shared.Money;

/**
 * The picture of a frame: how much is proposed, how much is left, where the frame ends, each in percent of the largest
 * amount. What lies beyond the frame is drawn on its own.
 *
 * @param proposed the width of what is proposed within the frame
 * @param left the width of what is left after it
 * @param beyond the width of what exceeds the frame
 * @param limit where the frame ends
 */
public record FrameGauge(BigDecimal proposed, BigDecimal left, BigDecimal beyond, BigDecimal limit) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param used what is proposed here and reserved elsewhere of the frame */
    static FrameGauge of(Money frame, Money used, Money requested) {
        var most = BigDecimal.valueOf(
                Math.max(1, Math.max(frame.minorUnits(), Math.max(used.minorUnits(), requested.minorUnits()))));
        var within = Math.min(used.minorUnits(), frame.minorUnits());
        return new FrameGauge(
                percent(within, most),
                percent(frame.minorUnits() - within, most),
                percent(used.minorUnits() - within, most),
                percent(frame.minorUnits(), most));
    }

    private static BigDecimal percent(long part, BigDecimal whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}

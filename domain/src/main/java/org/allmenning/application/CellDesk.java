package org.allmenning.application;

import java.time.Instant;
import java.util.OptionalLong;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Actor;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;

/** Takes one typed text over into its cell, or says why not. Nothing is overwritten unseen. */
public final class CellDesk {

    private static final int HOUR_DECIMALS = 2;

    private final FundingCall call;
    private final Actor editor;
    private final Language language;
    private final Instant now;

    public CellDesk(FundingCall call, Actor editor, Language language, Instant now) {
        this.call = call;
        this.editor = editor;
        this.language = language;
        this.now = now;
    }

    public CellAnswer enter(BudgetCell cell, CellEntry entry) {
        var reading = read(entry);
        if (reading instanceof AmountReader.Refused refused) {
            return CellAnswer.refused(cell, refused.code(), entry.typed().strip(), example(), step(entry.key()));
        }
        var value = reading instanceof AmountReader.Read read ? OptionalLong.of(read.units()) : OptionalLong.empty();
        if (cell.units().equals(value)) {
            return CellAnswer.saved(cell);
        }
        if (cell.revision() != entry.seenRevision()) {
            return CellAnswer.conflict(cell);
        }
        cell.enter(value, editor, now);
        return CellAnswer.saved(cell);
    }

    private AmountReader.Reading read(CellEntry entry) {
        return entry.key().measure() == Measure.HOURS
                ? AmountReader.read(entry.typed(), language, HOUR_DECIMALS, 1)
                : AmountReader.read(
                        entry.typed(),
                        language,
                        call.currency().getDefaultFractionDigits(),
                        call.step().minorUnits());
    }

    private String example() {
        return Formats.number(java.math.BigDecimal.valueOf(25_000), language);
    }

    private String step(CellKey cell) {
        return cell.measure() == Measure.HOURS ? Formats.hundredths(1, language) : Formats.money(call.step(), language);
    }
}

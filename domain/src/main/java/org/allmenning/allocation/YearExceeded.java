package org.allmenning.allocation;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.Money;

/** There is not that much left of the frame in one of the years into which the call divides it. */
public final class YearExceeded extends DomainException {
    public YearExceeded(int year, Money wanted, Money left) {
        super("allocation.yearExceeded", String.valueOf(year), wanted, left);
    }
}

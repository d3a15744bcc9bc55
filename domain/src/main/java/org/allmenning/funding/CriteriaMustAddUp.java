package org.allmenning.funding;

import java.math.BigDecimal;
import org.allmenning.shared.DomainException;

/** The weights of a call's criteria are the whole, neither more nor less. */
public final class CriteriaMustAddUp extends DomainException {
    CriteriaMustAddUp(int basisPoints) {
        super("funding.criteriaMustAddUp", BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros());
    }
}

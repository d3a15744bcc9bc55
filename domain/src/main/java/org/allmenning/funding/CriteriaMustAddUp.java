package org.allmenning.funding;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;

/** The weights of a call's criteria are the whole, neither more nor less. */
public final class CriteriaMustAddUp extends DomainException {
    CriteriaMustAddUp(int basisPoints) {
        super("funding.criteriaMustAddUp", Formats.hundredths(basisPoints, Language.NB));
    }
}

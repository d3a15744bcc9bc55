package org.allmenning.assessment;

import java.util.List;
import org.allmenning.shared.DomainException;

/** Some of the chosen cases cannot be given to the reviewer; none of them is. */
public final class CasesNotAssigned extends DomainException {

    /** @param titles of those that cannot */
    public CasesNotAssigned(List<String> titles) {
        super("review.notAssigned", titles.size(), String.join(", ", titles));
    }
}

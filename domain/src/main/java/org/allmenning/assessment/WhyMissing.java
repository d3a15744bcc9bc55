package org.allmenning.assessment;

import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** What takes a case from a reviewer needs a reason of at most 2,000 characters, which goes into the audit trail. */
public final class WhyMissing extends DomainException implements AboutField {

    public WhyMissing() {
        super("review.whyMissing");
    }

    @Override
    public String place() {
        return "why";
    }
}

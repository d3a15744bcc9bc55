package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** The rules of the call are no longer those that the applicant checked. Nothing was submitted. */
public final class RulesChanged extends DomainException {
    RulesChanged() {
        super("funding.rulesChanged");
    }
}

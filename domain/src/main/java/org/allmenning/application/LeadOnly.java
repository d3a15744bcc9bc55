package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** A partner changes what concerns the partner; the rest is the lead's. */
public final class LeadOnly extends DomainException {
    public LeadOnly() {
        super("application.leadOnly");
    }
}

package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** Somebody changed the formal check after this page was opened. What was typed stays. */
public final class FormalCheckChanged extends DomainException {
    FormalCheckChanged() {
        super("formalCheck.changed");
    }
}

package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** Only the lead and the partners answer for sub-projects and bear costs. */
public final class TakesNoPart extends DomainException {
    public TakesNoPart() {
        super("application.takesNoPart");
    }
}

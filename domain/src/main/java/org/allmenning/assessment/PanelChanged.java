package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** Somebody set the panel's points after this page was opened. What was typed stays, beside what holds now. */
public final class PanelChanged extends DomainException {
    PanelChanged() {
        super("review.panelChanged");
    }
}

package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** Somebody changed the application after this page was opened. */
public final class StaleApplication extends DomainException {
    StaleApplication() {
        super("application.stale");
    }
}

package org.allmenning.application;

import org.allmenning.shared.DomainException;

/** Only a project that had a grant of the same authority can be continued. */
public final class NothingToContinue extends DomainException {

    private NothingToContinue() {
        super("application.nothingToContinue");
    }

    /** @throws NothingToContinue unless it had a grant */
    public static void unless(boolean granted) {
        if (!granted) {
            throw new NothingToContinue();
        }
    }
}

package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/**
 * Money is set aside only for what is assessed: an application that was returned comes in anew as another version, and one that
 * nobody assesses may be dismissed.
 */
public final class NotAssessed extends DomainException {

    /** @param cases their case numbers, as people read them */
    public NotAssessed(String cases) {
        super("allocation.notAssessed", cases);
    }
}

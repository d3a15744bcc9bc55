package org.allmenning.funding;

import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** Addresses are permanent, so a key is given once. */
public final class CallKeyTaken extends DomainException implements AboutField {
    public CallKeyTaken(String key) {
        super("funding.callKeyTaken", key);
    }

    @Override
    public String place() {
        return "key";
    }
}

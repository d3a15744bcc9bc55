package org.allmenning.funding;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;

/** A financing line names a source that the call does not take money from. */
public final class SourceNotInCall extends DomainException {
    SourceNotInCall(String code) {
        super("funding.sourceNotInCall", new Messages.Key("financingSource." + code));
    }
}

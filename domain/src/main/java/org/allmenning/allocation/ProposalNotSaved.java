package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** What stands in the fields is not what was saved: confirming would confirm something else than the officer sees. */
public final class ProposalNotSaved extends DomainException {
    public ProposalNotSaved() {
        super("allocation.notSaved");
    }
}

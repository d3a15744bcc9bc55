package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** A cost line names a cost category that the call does not have. */
public final class CategoryNotInCall extends DomainException {
    CategoryNotInCall(String code) {
        super("funding.categoryNotInCall", code);
    }
}

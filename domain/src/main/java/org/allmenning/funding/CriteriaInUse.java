package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** Reviewers may score this call from the first submission on, so that its criteria no longer change. */
public final class CriteriaInUse extends DomainException {
    CriteriaInUse() {
        super("funding.criteriaInUse");
    }
}

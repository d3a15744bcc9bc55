package org.allmenning.funding;

import org.allmenning.shared.DomainException;

/** Lines that have the category keep it; no other line gets it. */
public final class CategoryClosed extends DomainException {
    CategoryClosed(CostCategory category) {
        super("funding.categoryClosed", category.name());
    }
}

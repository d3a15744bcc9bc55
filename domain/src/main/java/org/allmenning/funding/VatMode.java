package org.allmenning.funding;

/** Whether the amounts of a budget hold value added tax. */
public enum VatMode {
    WITHOUT_VAT,
    WITH_VAT,
    /** Each organisation enters what it bears itself: with the tax where it gets none back, else without. */
    PER_ORGANISATION
}

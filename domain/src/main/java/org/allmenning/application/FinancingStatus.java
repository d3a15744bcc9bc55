package org.allmenning.application;

/** How sure the money is. */
public enum FinancingStatus {
    APPLIED_FOR,
    CONFIRMED
}

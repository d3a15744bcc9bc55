package org.allmenning.application;

/** What a cell counts. */
public enum Measure {
    /** Money, in minor units. */
    AMOUNT,
    /** Hours of own work, in hundredths. */
    HOURS,
    /** Money per hour of own work, in minor units. */
    RATE
}

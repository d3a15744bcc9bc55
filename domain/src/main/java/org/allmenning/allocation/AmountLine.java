package org.allmenning.allocation;

import java.io.Serializable;

/** An amount of one application for one sub-project in one year; minor units, above zero. */
public record AmountLine(int subProject, int year, long amount) implements Serializable {

    static AmountLine of(AllocationLine line) {
        return new AmountLine(line.subProject(), line.year(), line.amount());
    }
}

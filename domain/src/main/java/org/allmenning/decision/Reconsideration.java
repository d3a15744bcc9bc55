package org.allmenning.decision;

import java.io.Serializable;
import java.util.List;

/**
 * What an officer typed to put a new decision in the place of an earlier one. No amounts at all are a rejection; of an award that
 * lapses none are read.
 *
 * @param cause a correction, an appeal, released money, or a reservation that was not lifted in time
 */
public record Reconsideration(DecisionCause cause, String reasons, List<AmountEntry> amounts) implements Serializable {

    /** An amount as it was typed for a sub-project in a year. */
    public record AmountEntry(int subProject, int year, String typed) implements Serializable {

        /** Where it was typed. */
        public String place() {
            return "amount-" + subProject + "-" + year;
        }
    }

    public Reconsideration {
        amounts = List.copyOf(amounts);
    }
}

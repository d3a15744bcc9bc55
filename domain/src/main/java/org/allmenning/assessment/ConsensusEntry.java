package org.allmenning.assessment;

import java.io.Serializable;

/**
 * What the panel enters for one criterion; without points and without a reason nothing is agreed.
 *
 * @param criterion its code
 * @param typed the points as typed, whole or half, from 0 to the top of the scale: {@code 4,5} or {@code 4.5}
 * @param reason empty while there is none
 */
public record ConsensusEntry(String criterion, String typed, String reason) implements Serializable {

    private static final java.util.regex.Pattern HALVES =
            java.util.regex.Pattern.compile("(\\d{1,4})(?:[.,]([05])0*)?");

    public ConsensusEntry {
        typed = typed == null ? "" : typed.strip();
        reason = reason == null ? "" : reason.strip();
    }

    boolean isEmpty() {
        return typed.isEmpty() && reason.isEmpty();
    }

    /** Twice the points; -1 for what is no whole or half number, which no scale has. */
    int halfPoints() {
        var found = HALVES.matcher(typed);
        return found.matches() ? 2 * Integer.parseInt(found.group(1)) + ("5".equals(found.group(2)) ? 1 : 0) : -1;
    }

    static ConsensusEntry of(Consensus agreed) {
        var half = agreed.halfPoints() % 2 == 0 ? "" : ",5";
        return new ConsensusEntry(agreed.criterion(), agreed.halfPoints() / 2 + half, agreed.reason());
    }
}

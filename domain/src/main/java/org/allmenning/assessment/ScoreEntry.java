package org.allmenning.assessment;

/**
 * What a reviewer enters for one criterion.
 *
 * @param criterion its code
 * @param points from 0 to the top of the call's scale; null while none are given, which is never zero
 * @param reason empty while there is none
 */
public record ScoreEntry(String criterion, Integer points, String reason) implements java.io.Serializable {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 4_000;

    public ScoreEntry {
        reason = reason == null ? "" : reason.replace("\r\n", "\n").strip();
    }

    boolean isEmpty() {
        return points == null && reason.isEmpty();
    }
}

package org.allmenning.assessment;

/**
 * What a reviewer enters for one criterion.
 *
 * @param criterion its code
 * @param points from 0 to the top of the call's scale; null while none are given, which is never zero
 * @param reason empty while there is none
 * @param seen the {@link #mark} of what the page held before it was typed on; null where everything entered is meant
 */
public record ScoreEntry(String criterion, Integer points, String reason, String seen) implements java.io.Serializable {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 4_000;

    public ScoreEntry {
        reason = reason == null ? "" : reason.replace("\r\n", "\n").strip();
    }

    public ScoreEntry(String criterion, Integer points, String reason) {
        this(criterion, points, reason, null);
    }

    /** What tells whether points or reason changed since: the one before the stroke, the other behind it. */
    public String mark() {
        return (points == null ? "" : points) + "/" + Integer.toHexString(reason.hashCode());
    }

    /** What was not touched on the page stays as it was kept: another page of the same review may have changed it. */
    ScoreEntry over(ScoreEntry kept) {
        if (seen == null || !seen.contains("/")) {
            return this;
        }
        int stroke = seen.indexOf('/');
        var mark = mark();
        int own = mark.indexOf('/');
        var samePoints = mark.substring(0, own).equals(seen.substring(0, stroke));
        var sameReason = mark.substring(own).equals(seen.substring(stroke));
        return new ScoreEntry(criterion, samePoints ? kept.points : points, sameReason ? kept.reason : reason);
    }

    boolean isEmpty() {
        return points == null && reason.isEmpty();
    }
}

package org.allmenning.decision;

import java.time.Instant;
import java.util.List;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * What statistics count of one application.
 *
 * @param year the first budget year of its call
 * @param countyCode of the lead; null where it has none
 * @param municipalities how many take part
 * @param themes codes of the call
 * @param decided whether a decision stands
 * @param awarded nothing unless an award stands
 * @param moments when it passed from one stage to the next
 */
public record CaseFacts(
        int year,
        String countyCode,
        LocalizedText countyName,
        int municipalities,
        List<Theme> themes,
        Money requested,
        boolean decided,
        Money awarded,
        Moments moments) {

    /** A theme of the call that was ticked. */
    public record Theme(String code, LocalizedText name) {}

    /**
     * Each null until it has come.
     *
     * @param decided for the first time: what was decided anew, or declined, afterwards is no part of the way
     */
    public record Moments(Instant submitted, Instant assigned, Instant handedIn, Instant decided, Instant published) {}

    public CaseFacts {
        themes = List.copyOf(themes);
    }

    boolean isAwarded() {
        return !awarded.isZero();
    }
}

package org.allmenning.portal.grid;

import java.util.List;

/** The words that the sheet in the browser needs, as keys below {@code grid.}; in them {0} is filled by the script. */
final class GridWords {

    static final List<String> ALL = List.of(
            "addCost", "addFinancing", "balance", "balanced", "category", "conflict", "conflictMore",
            "conflictSays", "costs", "derived", "description", "emptyCosts", "emptyFinancing", "everybody",
            "expiredMore", "financier", "financing", "hours", "hoursUnit", "inTheWay", "keepLine", "keepMine",
            "line", "locked", "mine", "nobody", "notAdded", "nothingToFix", "offline", "offlineMore",
            "organisation", "outOfDateMore", "over", "ownWork", "ownWorkHow", "pasted", "pastedLeft", "perHour",
            "problems", "rate", "ready", "refused", "reload", "remove", "removeLine", "removeSure", "removed",
            "saved", "savedCell", "saving", "short", "signIn", "source", "status", "stillRefused", "sum",
            "sumCosts", "sumFinancing", "tryNow", "useTheirs", "waiting", "waitingCell");

    private GridWords() {}
}

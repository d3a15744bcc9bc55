package org.allmenning.organisation.usecase;

import java.time.LocalDate;
import org.allmenning.organisation.MatchReason;
import org.allmenning.organisation.SearchTerm;

/** How well a term answers a search: exactly, from its beginning, from the beginning of a word, or somewhere. */
record Match(Nearness nearness, MatchReason reason, String term) {

    enum Nearness {
        EXACT,
        BEGINNING,
        WORD,
        INSIDE
    }

    static Match of(SearchTerm term, String folded, LocalDate onDay) {
        return new Match(nearness(term.folded(), folded), term.reasonOn(onDay), term.term());
    }

    private static Nearness nearness(String term, String searched) {
        if (term.equals(searched)) {
            return Nearness.EXACT;
        } else if (term.startsWith(searched)) {
            return Nearness.BEGINNING;
        } else if (term.contains(" " + searched)) {
            return Nearness.WORD;
        }
        return Nearness.INSIDE;
    }

    Match better(Match other) {
        var nearer = nearness.compareTo(other.nearness);
        return nearer < 0 || (nearer == 0 && reason.compareTo(other.reason) <= 0) ? this : other;
    }
}

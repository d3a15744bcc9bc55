package org.allmenning.decision;

import java.util.List;
import org.allmenning.shared.DomainException;

/** A list is published once every application that was sent in is decided. Says which are not, and what can be done. */
public final class CasesNotDecided extends DomainException {

    private static final int MOST_NAMED = 10;

    private CasesNotDecided(String code, int applications, List<String> titles) {
        super(titles.isEmpty() ? code + ".unnamed" : code, applications, named(applications, titles));
    }

    /**
     * With the authority.
     *
     * @param applications how many have no decision, above zero
     * @param titles of those that the person may know of
     */
    public static CasesNotDecided withAuthority(int applications, List<String> titles) {
        return new CasesNotDecided("decision.casesNotDecided", applications, titles);
    }

    /** Returned to their applicants, and not sent in again; the authority goes on without the completion once its time is over. */
    public static CasesNotDecided returned(int applications, List<String> titles) {
        return new CasesNotDecided("decision.casesReturned", applications, titles);
    }

    private static String named(int applications, List<String> titles) {
        var some = String.join(", ", titles.subList(0, Math.min(MOST_NAMED, titles.size())));
        return applications > Math.min(MOST_NAMED, titles.size()) ? some + " …" : some;
    }
}

package org.allmenning.decision;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * What the public page of a call shows: its awards, where they go, and how they compare with other years.
 *
 * @param codesOnMap the codes that the municipalities taking part have on the day of the map, by organisation
 * @param rounds what was published of the same scheme in the same currency, this call included, earliest first
 */
public record Publication(AwardList list, Map<UUID, String> codesOnMap, List<Round> rounds) implements Serializable {

    /**
     * A call of the scheme, in short.
     *
     * @param year its first budget year
     * @param applications how many there were, or null where nobody knows
     */
    public record Round(String key, LocalizedText title, int year, Integer applications, int awards, Money total)
            implements Serializable {}

    public Publication {
        codesOnMap = Map.copyOf(codesOnMap);
        rounds = List.copyOf(rounds);
    }

    /** Where a municipality lies on the map; empty for one that no longer exists and has no single heir. */
    public Optional<String> codeOnMap(DecisionParty party) {
        return party.organisation().map(codesOnMap::get);
    }

    /** Whether there is anything to compare with. */
    public boolean isOneOfSeveral() {
        return rounds.size() > 1;
    }
}

package org.allmenning.decision;

import java.util.List;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * One row of an award list of an earlier year.
 *
 * @param position its row in the list, from 1
 * @param countyCode of the lead on the call's day; null if the list does not go by county
 * @param parties the lead first
 */
public record ImportedAward(
        int position,
        String countyCode,
        LocalizedText countyName,
        List<DecisionParty> parties,
        String project,
        Money amount) {

    public ImportedAward {
        parties = List.copyOf(parties);
    }
}

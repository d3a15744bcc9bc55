package org.allmenning.assessment;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CallForm;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/**
 * One application of a call with all that officers filter, search and sort their list by.
 *
 * @param caseNumber within the call
 * @param participants lead and partners, the lead first
 * @param countyCode of the lead; null unless it is a municipality
 * @param continuing whether it goes on with an earlier project
 * @param themes of the call, in its order
 * @param findings how many remarks the rules make in the formal check
 */
public record CaseLine(
        CaseRow row,
        int caseNumber,
        List<Participant> participants,
        String countyCode,
        boolean continuing,
        List<CallForm.Choice> themes,
        int findings)
        implements Serializable {

    /**
     * Lead or partner.
     *
     * @param code of a municipality when the application was sent in, else null
     * @param distinction the county, where another municipality has the same name; else null
     */
    public record Participant(String code, LocalizedText name, LocalizedText distinction) implements Serializable {

        /** As readers tell it from others. */
        public String name(Language language) {
            var own = name.in(language).text();
            return distinction == null
                    ? own
                    : own + " (" + distinction.in(language).text() + ")";
        }
    }

    public CaseLine {
        participants = List.copyOf(participants);
        themes = List.copyOf(themes);
    }

    /** Whether an officer passed the newest version on from the formal check. */
    public boolean isPassedOn() {
        return row.check() == FormalStanding.PASSED_ON;
    }

    public Participant lead() {
        return participants.get(0);
    }

    /** Reviewers who handle it and have handed in. */
    public int handedIn() {
        return (int) inHand().stream().filter(CaseRow.ReviewState::handedIn).count();
    }

    /** Reviewers who handle it: without those who are disqualified. */
    public List<CaseRow.ReviewState> inHand() {
        return row.reviews().stream()
                .filter(review -> review.impartiality() != Impartiality.DISQUALIFIED)
                .toList();
    }

    public boolean isWith(UUID reviewer) {
        return inHand().stream().anyMatch(review -> review.reviewerId().equals(reviewer));
    }
}

package org.allmenning.shared;

import java.util.Arrays;
import java.util.Optional;

/** What a person may be in an organisation. A role in one organisation means nothing in another. */
public enum Role {
    APPLICANT("applicant"),
    /** An applicant who also submits, withdraws and accepts for the organisation. */
    LEAD_APPLICANT("lead-applicant"),
    REVIEWER("reviewer"),
    CASE_OFFICER("case-officer"),
    DECISION_MAKER("decision-maker"),
    ADMINISTRATOR("administrator"),
    AUDITOR("auditor");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** The name of the role in Keycloak. */
    public String claim() {
        return claim;
    }

    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }

    /** A lead applicant may do whatever an applicant may. */
    boolean covers(Role other) {
        return this == other || (this == LEAD_APPLICANT && other == APPLICANT);
    }
}

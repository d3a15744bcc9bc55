package org.allmenning.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.Language;
import org.allmenning.shared.Role;

/**
 * A demonstration account, named by role and place. Its id is the one that the demonstration realm gives it, so that who is
 * named in the data is who signs in.
 */
record Account(String userName, String displayName, String organisation, Set<Role> roles) {

    static final Account LEAD_HAMMERFEST =
            new Account("lead-hammerfest", "Prosjektleder Hammerfest", "hammerfest", Set.of(Role.LEAD_APPLICANT));

    static Account officer(String authority, String place) {
        return new Account("officer-" + authority, "Saksbehandler " + place, authority, Set.of(Role.CASE_OFFICER));
    }

    static Account decisionMaker(String authority, String place) {
        return new Account("decision-" + authority, "Beslutter " + place, authority, Set.of(Role.DECISION_MAKER));
    }

    static Account reviewer(int number, String authority, String place) {
        return new Account(
                "reviewer-" + number + "-" + authority,
                "Vurderer " + number + " " + place,
                authority,
                Set.of(Role.REVIEWER));
    }

    /** Whoever submits for a municipality. */
    static Account lead(OrganisationOnDay municipality) {
        return new Account(
                "lead-" + municipality.alias(),
                "Prosjektleder " + municipality.name().in(Language.NB).text(),
                municipality.alias(),
                Set.of(Role.LEAD_APPLICANT));
    }

    UUID personId() {
        return UUID.nameUUIDFromBytes(("allmenning/" + userName).getBytes(StandardCharsets.UTF_8));
    }

    String email() {
        return userName + "@example.org";
    }

    Map<String, Set<Role>> memberships() {
        return Map.of(organisation, roles);
    }
}

package org.allmenning.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmenning.shared.Role;
import org.junit.jupiter.api.Test;

class OrganisationClaimTest {

    @Test
    void roles_count_in_the_organisation_that_gave_them() {
        var claim = Map.of(
                "innlandet",
                        Map.of("realm_access", Map.of("roles", List.of("reviewer")), "groups", List.of("/reviewers")),
                "hammerfest", Map.of("realm_access", Map.of("roles", List.of("applicant", "lead-applicant"))));

        var memberships = OrganisationClaim.read(claim);

        assertThat(memberships)
                .containsExactly(
                        Map.entry("hammerfest", Set.of(Role.APPLICANT, Role.LEAD_APPLICANT)),
                        Map.entry("innlandet", Set.of(Role.REVIEWER)));
    }

    @Test
    void a_member_without_a_group_holds_no_role() {
        assertThat(OrganisationClaim.read(Map.of("lom", Map.of()))).containsExactly(Map.entry("lom", Set.of()));
        assertThat(OrganisationClaim.read(Map.of("lom", Map.of("realm_access", Map.of()))))
                .containsExactly(Map.entry("lom", Set.of()));
    }

    @Test
    void a_list_of_aliases_gives_memberships_without_roles() {
        assertThat(OrganisationClaim.read(List.of("lom", "kdd")))
                .containsExactly(Map.entry("kdd", Set.of()), Map.entry("lom", Set.of()));
    }

    @Test
    void unknown_and_empty_roles_are_left_out() {
        var roles = Arrays.asList("uma_authorization", null, "auditor", "REVIEWER");

        var memberships = OrganisationClaim.read(Map.of("kdd", Map.of("realm_access", Map.of("roles", roles))));

        assertThat(memberships).containsExactly(Map.entry("kdd", Set.of(Role.AUDITOR)));
    }

    /** The browser carries the request, so who narrows it must not shed what disqualifies. */
    @Test
    void only_a_token_asked_for_every_organisation_says_to_which_a_person_belongs_no_more() {
        assertThat(OrganisationClaim.isComplete(List.of("openid", "email", "organization:*")))
                .isTrue();
        assertThat(OrganisationClaim.isComplete(List.of("openid", "organization", "profile")))
                .isFalse();
        assertThat(OrganisationClaim.isComplete(List.of("openid", "organization:kdd")))
                .isFalse();
        assertThat(OrganisationClaim.isComplete(List.of())).isFalse();
        assertThat(OrganisationClaim.isComplete(null)).isFalse();
    }

    @Test
    void a_missing_or_strange_claim_means_no_membership() {
        assertThat(OrganisationClaim.read(null)).isEmpty();
        assertThat(OrganisationClaim.read("lom")).isEmpty();
        assertThat(OrganisationClaim.read(Map.of("kdd", Map.of("realm_access", "reviewer"))))
                .containsExactly(Map.entry("kdd", Set.of()));
    }
}

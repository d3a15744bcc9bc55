package org.allmenning.organisation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.organisation.Memberships;
import org.allmenning.organisation.Persons;
import org.allmenning.shared.Actor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.Role;
import org.allmenning.shared.SignInRequired;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RememberPersonIT {

    private final UUID me = UUID.randomUUID();

    @Inject
    private CurrentActor currentActor;

    @Inject
    private RememberPerson rememberPerson;

    @Inject
    private FindPersons findPersons;

    @Inject
    private Persons persons;

    @Inject
    private RememberMemberships rememberMemberships;

    @Inject
    private Memberships memberships;

    @Inject
    private LookUpOrganisation organisations;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Test
    void the_latest_contact_data_count_and_an_unsaid_language_stays() {
        signIn();

        rememberPerson.remember(me, "reviewer", "Reviewer one", "one@example.org", Language.FI);
        rememberPerson.remember(me, "reviewer", "Reviewer two", "two@example.org", null);

        assertThat(findPersons.names(List.of(me))).containsEntry(me, "Reviewer two");
        assertThat(persons.find(me).orElseThrow().email()).contains("two@example.org");
        assertThat(persons.find(me).orElseThrow().language()).contains(Language.FI);
    }

    @Test
    void nobody_tells_the_contact_data_of_another() {
        signIn();
        var other = UUID.randomUUID();

        assertThatThrownBy(() -> rememberPerson.remember(other, "x", "X", "x@example.org", null))
                .isInstanceOf(NothingHere.class);
        assertThat(persons.find(other)).isEmpty();
    }

    @Test
    void who_belongs_to_an_organisation_without_a_role_belongs_to_it_all_the_same() {
        signIn();
        rememberPerson.remember(me, "member", "Member", "member@example.org", null);

        rememberMemberships.remember(me, Map.of("lom", Set.of()));

        assertThat(memberships.organisationsOf(me)).containsExactly(id("lom"));
        rememberMemberships.remember(me, Map.of("lom", Set.of(Role.APPLICANT)));
        assertThat(written()).extracting(row -> row.get(0)).containsExactly("APPLICANT");
        rememberMemberships.remember(me, Map.of());
        assertThat(memberships.organisationsOf(me)).isEmpty();
    }

    @Test
    void a_token_that_speaks_for_one_organisation_leaves_the_others_and_writes_nothing_twice() {
        signIn();
        rememberPerson.remember(me, "member", "Member", "member@example.org", null);
        rememberMemberships.remember(me, Map.of("lom", Set.of(), "kdd", Set.of(Role.REVIEWER)));

        rememberMemberships.rememberAlso(me, Map.of("kdd", Set.of(Role.AUDITOR)));
        rememberMemberships.rememberAlso(me, Map.of());

        assertThat(memberships.organisationsOf(me)).containsExactlyInAnyOrder(id("lom"), id("kdd"));
        var written = written();
        assertThat(written).extracting(row -> row.get(0)).containsExactlyInAnyOrder("MEMBER", "AUDITOR");
        rememberMemberships.rememberAlso(me, Map.of("kdd", Set.of(Role.AUDITOR), "lom", Set.of()));
        assertThat(written()).containsExactlyInAnyOrderElementsOf(written);
        assertThatThrownBy(() -> rememberMemberships.rememberAlso(UUID.randomUUID(), Map.of("kdd", Set.of())))
                .isInstanceOf(NothingHere.class);
    }

    /** Role and the transaction that wrote it. */
    private List<List<Object>> written() {
        List<?> rows = entities.createNativeQuery(
                        "select role, cast(xmin as text) from membership where person_id = ?1")
                .setParameter(1, me)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(List::of).toList();
    }

    private UUID id(String alias) {
        return organisations.byAlias(alias, LocalDate.of(2023, 11, 1)).id();
    }

    @Test
    void the_public_learns_no_names() {
        assertThatThrownBy(() -> findPersons.names(List.of(me))).isInstanceOf(SignInRequired.class);
        assertThatThrownBy(() -> rememberPerson.remember(me, "x", "X", "x@example.org", null))
                .isInstanceOf(NothingHere.class);
    }

    private void signIn() {
        currentActor.become(new Actor(me, "Reviewer", UUID.randomUUID(), "kdd", Set.of(Role.REVIEWER)));
    }
}

package org.allmenning.organisation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    void the_public_learns_no_names() {
        assertThatThrownBy(() -> findPersons.names(List.of(me))).isInstanceOf(SignInRequired.class);
        assertThatThrownBy(() -> rememberPerson.remember(me, "x", "X", "x@example.org", null))
                .isInstanceOf(NothingHere.class);
    }

    private void signIn() {
        currentActor.become(new Actor(me, "Reviewer", UUID.randomUUID(), "kdd", Set.of(Role.REVIEWER)));
    }
}

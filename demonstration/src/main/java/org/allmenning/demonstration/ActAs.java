package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.allmenning.organisation.usecase.LookUpOrganisation;
import org.allmenning.organisation.usecase.RememberMemberships;
import org.allmenning.organisation.usecase.RememberPerson;
import org.allmenning.shared.Actor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Language;

/** Does something as the person of an account, who becomes known as after a sign-in. */
@ApplicationScoped
class ActAs {

    /** The day whose names and codes of organisations the demonstration goes by. */
    static final LocalDate DAY = LocalDate.of(2023, 11, 1);

    private final Map<Account, Actor> known = new ConcurrentHashMap<>();
    private CurrentActor currentActor;
    private LookUpOrganisation organisations;
    private RememberPerson rememberPerson;
    private RememberMemberships rememberMemberships;

    protected ActAs() {}

    @Inject
    ActAs(
            CurrentActor currentActor,
            LookUpOrganisation organisations,
            RememberPerson rememberPerson,
            RememberMemberships rememberMemberships) {
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.rememberPerson = rememberPerson;
        this.rememberMemberships = rememberMemberships;
    }

    <T> T account(Account account, Supplier<T> work) {
        return currentActor.during(introduce(account), work);
    }

    /** Makes a person known, once. */
    Actor introduce(Account account) {
        return known.computeIfAbsent(account, this::signIn);
    }

    private Actor signIn(Account account) {
        var organisation = organisations.byAlias(account.organisation(), DAY);
        var actor = new Actor(
                account.personId(), account.displayName(), organisation.id(), account.organisation(), account.roles());
        return currentActor.during(actor, () -> {
            rememberPerson.remember(
                    account.personId(), account.userName(), account.displayName(), account.email(), Language.NB);
            rememberMemberships.remember(account.personId(), account.memberships());
            return actor;
        });
    }
}

package org.allmenning.signon.browser;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.Actor;

/** The person of this session, as Keycloak described them when they signed in, and the organisation they act for. */
@SessionScoped
@Named("signedIn")
public class SignedIn implements Serializable {

    private Person person;
    private List<Membership> memberships = List.of();
    private Membership acting;

    /**
     * @param id the subject in Keycloak
     * @param session the session in Keycloak, which ends for all applications at once
     * @param idToken names the session when signing out
     */
    record Person(UUID id, String userName, String displayName, String email, String session, String idToken)
            implements Serializable {}

    /** Begins the session; a single membership is chosen by itself. */
    void enter(Person verified, List<Membership> suitable) {
        person = verified;
        memberships = List.copyOf(suitable);
        acting = memberships.size() == 1 ? memberships.get(0) : null;
    }

    /** Acts for one of the own organisations from now on; another one is refused without a word. */
    public void actFor(UUID organisationId) {
        memberships.stream()
                .filter(membership -> membership.organisationId().equals(organisationId))
                .findFirst()
                .ifPresent(membership -> acting = membership);
    }

    /** Whether somebody is signed in in this session. */
    public boolean isPresent() {
        return person != null;
    }

    /** Whether an organisation has to be chosen before anything else. */
    public boolean isUndecided() {
        return person != null && acting == null && memberships.size() > 1;
    }

    /** Whether the person has several organisations to choose from. */
    public boolean isAbleToChange() {
        return memberships.size() > 1;
    }

    /** Whether no organisation gives the person a role here. */
    public boolean isWithoutRole() {
        return person != null && memberships.isEmpty();
    }

    /** The subject in Keycloak, or null. */
    public UUID getPersonId() {
        return person == null ? null : person.id();
    }

    public String getDisplayName() {
        return person == null ? "" : person.displayName();
    }

    public String getUserName() {
        return person == null ? "" : person.userName();
    }

    public List<Membership> getMemberships() {
        return memberships;
    }

    /** The organisation acted for, or null while none is chosen. */
    public Membership getActing() {
        return acting;
    }

    Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /** The person as the domain knows them. */
    Actor actor() {
        if (person == null) {
            return Actor.ANONYMOUS;
        } else if (acting == null) {
            return new Actor(person.id(), person.displayName(), null, "", Set.of());
        }
        return new Actor(person.id(), person.displayName(), acting.organisationId(), acting.alias(), acting.roles());
    }
}

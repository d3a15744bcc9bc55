package org.allmenning.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The person who acts, for one organisation.
 *
 * @param personId the subject in Keycloak; contact data stand elsewhere and can be erased
 * @param organisationId the acting organisation
 * @param roles those held in the acting organisation, none of any other
 */
public record Actor(UUID personId, String displayName, UUID organisationId, String organisationAlias, Set<Role> roles)
        implements Serializable {

    /** Nobody is signed in. */
    public static final Actor ANONYMOUS = new Actor(null, "", null, "", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isSignedIn() {
        return personId != null;
    }

    public boolean holds(Role role) {
        return roles.stream().anyMatch(held -> held.covers(role));
    }

    /** The acting organisation, for a person who is signed in and belongs to one. */
    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisationId);
    }

    public boolean actsFor(UUID organisation) {
        return organisationId != null && organisationId.equals(organisation);
    }
}

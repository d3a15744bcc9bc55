package org.allmenning.organisation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.organisation.Memberships;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.Role;

/** Keeps what the sign-on said of a person's roles; called by the doors for the person who signs in. */
@ApplicationScoped
public class RememberMemberships {

    private Memberships memberships;
    private Organisations organisations;
    private CurrentActor actor;

    protected RememberMemberships() {}

    @Inject
    public RememberMemberships(Memberships memberships, Organisations organisations, CurrentActor actor) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.actor = actor;
    }

    /**
     * Remembers to what the acting person belongs, also without a role; organisations that are not in the register are left out.
     * For a token that names all of them: to one that it does not name the person belongs no more.
     *
     * @param roles by the alias of the organisation
     */
    @Transactional
    @AllowedFor(everyone = true)
    public void remember(UUID personId, Map<String, Set<Role>> roles) {
        requireSelf(personId);
        memberships.replace(personId, known(roles));
    }

    /**
     * The same from a token that may speak for some of the person’s organisations only: what was known of others stays, or
     * nobody would be disqualified who asks for a token without the organisation of their interest.
     *
     * @param roles by the alias of the organisation
     */
    @Transactional
    @AllowedFor(everyone = true)
    public void rememberAlso(UUID personId, Map<String, Set<Role>> roles) {
        requireSelf(personId);
        if (!roles.isEmpty()) {
            memberships.replaceAmong(personId, known(roles));
        }
    }

    private void requireSelf(UUID personId) {
        if (!personId.equals(actor.get().personId())) {
            throw NothingHere.forThisPerson();
        }
    }

    private Map<UUID, Set<Role>> known(Map<String, Set<Role>> roles) {
        var known = new HashMap<UUID, Set<Role>>();
        roles.forEach((alias, held) ->
                organisations.findByAlias(alias).ifPresent(organisation -> known.put(organisation.id(), held)));
        return known;
    }
}

package org.allmenning.signon;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.allmenning.shared.Role;

/**
 * The claim {@code organization} of Keycloak: for each organisation, by its alias, the roles that its groups give.
 *
 * <pre>{@code {"innlandet": {"realm_access": {"roles": ["reviewer"]}, "groups": ["/reviewers"]}, "hammerfest": {…}}}</pre>
 *
 * <p>A member without a group holds no role there; so does everybody where Keycloak writes the claim as a mere list of
 * aliases. Roles that the portal does not know are left out.
 */
public final class OrganisationClaim {

    /** The name of the claim. */
    public static final String NAME = "organization";

    /** The scope that asks for every organisation of the person; any narrower one yields some of them, or no claim. */
    public static final String EVERY_ONE = "organization:*";

    private OrganisationClaim() {}

    /**
     * Whether a token names all organisations of the person, so that one it does not name is none any more. The browser carries the
     * request for it, and who narrows the scope there gets a token that leaves organisations out.
     *
     * @param granted the scopes that Keycloak says it granted; null where it says nothing
     */
    public static boolean isComplete(Collection<String> granted) {
        return granted != null && granted.contains(EVERY_ONE);
    }

    /** The roles by alias, ordered by alias; empty where the claim is missing or has another form. */
    public static Map<String, Set<Role>> read(Object claim) {
        var memberships = new TreeMap<String, Set<Role>>();
        if (claim instanceof Map<?, ?> organisations) {
            organisations.forEach((alias, facts) -> memberships.put(String.valueOf(alias), rolesIn(facts)));
        } else if (claim instanceof Collection<?> aliases) {
            aliases.forEach(alias -> memberships.put(String.valueOf(alias), Set.of()));
        }
        return memberships;
    }

    private static Set<Role> rolesIn(Object facts) {
        var roles = EnumSet.noneOf(Role.class);
        if (facts instanceof Map<?, ?> organisation
                && organisation.get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            names.stream()
                    .filter(Objects::nonNull)
                    .map(name -> Role.ofClaim(name.toString()))
                    .flatMap(Optional::stream)
                    .forEach(roles::add);
        }
        return roles;
    }
}

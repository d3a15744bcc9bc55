package org.allmenning.signon.browser;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Role;

/**
 * An organisation for which a person may act here.
 *
 * @param name as the organisation calls itself
 * @param roles those that count at this door
 */
public record Membership(UUID organisationId, String alias, LocalizedText name, Set<Role> roles)
        implements Serializable {

    public Membership {
        roles = Set.copyOf(roles);
    }

    /** The roles in the order of the enumeration, for pages. */
    public List<Role> rolesInOrder() {
        return roles.stream().sorted().toList();
    }
}

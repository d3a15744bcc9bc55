package org.allmenning.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.Role;

/** Who belongs to which organisation in which roles, as each person's last sign-on said. */
public interface Memberships {

    Set<UUID> organisationsOf(UUID personId);

    /** Persons who hold the role in the organisation. */
    List<UUID> holders(UUID organisationId, Role role);

    /**
     * What a person belongs to from now on, also without any role. Writes only what changed.
     *
     * @param roles by organisation
     */
    void replace(UUID personId, Map<UUID, Set<Role>> roles);

    /** The same for these organisations alone; what was known of others stays. */
    void replaceAmong(UUID personId, Map<UUID, Set<Role>> roles);
}

package org.allmenning.signon;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.Role;

/**
 * The person or the program that a bearer token speaks for.
 *
 * @param subject the id in Keycloak; programs that sign on with client credentials have one of their own
 * @param clientId the program through which the token was had
 * @param userName for a program {@code service-account-…}
 * @param displayName the person's name, or the user name where there is none
 * @param email empty for programs
 * @param memberships the roles by alias of the organisation
 */
public record Bearer(
        UUID subject,
        String clientId,
        String userName,
        String displayName,
        Optional<String> email,
        Map<String, Set<Role>> memberships) {}

package org.allmenning.shared;

/** The acting person is signed in, but holds none of the roles in the acting organisation that this needs. */
public final class RoleRequired extends DomainException {
    RoleRequired() {
        super("shared.roleRequired");
    }
}

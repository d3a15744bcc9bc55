package org.allmenning.shared;

/** Nobody is signed in, and this is not for everyone. */
public final class SignInRequired extends DomainException {
    SignInRequired() {
        super("shared.signInRequired");
    }
}

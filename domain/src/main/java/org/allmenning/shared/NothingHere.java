package org.allmenning.shared;

/**
 * There is nothing at this address, or nothing for the person who asks: the two answer alike, so that nobody learns what
 * others have. Only the audit trail knows the difference.
 */
public final class NothingHere extends DomainException {

    private final boolean hidden;

    private NothingHere(boolean hidden) {
        super("shared.nothingHere");
        this.hidden = hidden;
    }

    public static NothingHere because(Object unknownId) {
        var answer = new NothingHere(false);
        answer.addSuppressed(new IllegalStateException("unknown: " + unknownId));
        return answer;
    }

    /** The thing exists, but the acting person has no part in it. */
    public static NothingHere forThisPerson() {
        return new NothingHere(true);
    }

    /** Whether something was hidden from the person who asked. */
    public boolean hidesSomething() {
        return hidden;
    }
}

package org.allmenning.submission;

import org.allmenning.shared.DomainException;

/** The key belongs to a submission of another state of the draft, and is not used twice. */
public final class IdempotencyKeyReused extends DomainException {
    IdempotencyKeyReused() {
        super("submission.idempotencyKeyReused");
    }
}

package org.allmenning.submission;

import org.allmenning.shared.DomainException;

/** The key is missing, too short, too long, or has characters that are not printable ASCII. */
public final class IdempotencyKeyUnusable extends DomainException {
    IdempotencyKeyUnusable() {
        super("submission.idempotencyKeyUnusable");
    }
}

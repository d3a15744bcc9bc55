package org.allmenning.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.Actor;

/**
 * What stands in a field beside the budget. Like a cell it has a revision of its own: whoever changes it names the revision
 * seen, so that of two people nobody overwrites the other unseen.
 */
public interface FieldValue {

    /** Empty while nothing is filled in. */
    String text();

    long revision();

    Optional<UUID> changedBy();

    Optional<Instant> changedAt();

    void enter(String text, Actor editor, Instant now);
}

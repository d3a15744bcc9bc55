package org.allmenning.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmenning.shared.Actor;

/** Who has the budget of an application open. Known for a few seconds only. */
public interface Presence {

    /** Somebody who is at work. */
    record Seen(UUID personId, UUID organisationId) {}

    /** Notes that the person is there. */
    void note(UUID applicationId, Actor person, Instant now);

    /** Who was there since a moment. */
    List<Seen> since(UUID applicationId, Instant moment);
}

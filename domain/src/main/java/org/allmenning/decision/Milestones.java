package org.allmenning.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Counts what has happened in calls, many at once. */
public interface Milestones {

    /** The counts of one call, as {@link CallProgress} has them. */
    record Counts(
            int applications,
            int unassigned,
            int reviews,
            int reviewsHandedIn,
            boolean proposed,
            boolean confirmed,
            int prepared,
            int approved,
            int imported,
            Instant publishedAt) {}

    /** In one query. */
    Map<UUID, Counts> of(Collection<UUID> callIds);
}

package org.allmenning.submission;

import java.util.Set;
import java.util.UUID;

/**
 * Told in the transaction of the withdrawal.
 *
 * @param submissions all versions there are; none for a draft that was never submitted
 */
public record ApplicationWithdrawn(UUID applicationId, UUID callId, Set<UUID> submissions) {

    public ApplicationWithdrawn {
        submissions = Set.copyOf(submissions);
    }
}

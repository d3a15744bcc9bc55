package org.allmenning.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All formal checks that somebody began. */
public interface FormalChecks {

    Optional<FormalCheck> of(UUID submissionId);

    /** Of every version of an application that has one. */
    List<FormalCheck> ofApplication(UUID applicationId);

    /** By submission; those that nobody began are left out. */
    Map<UUID, FormalCheck> of(Collection<UUID> submissionIds);

    /** How far the submissions to a call have come, in one query that reads nothing else; without those that nobody began. */
    Map<UUID, FormalStanding> standingsOfCall(UUID callId);

    void add(FormalCheck check);
}

package org.allmenning.funding;

import java.util.List;
import java.util.UUID;

/** What happened to calls after they were published. */
public interface CallHistory {

    /** The versions of the rules above a number, newest first; 1 for all that differ from what was published. */
    List<RulesVersion> versionsAfter(UUID callId, int number);

    /** Newest first. */
    List<DeadlineExtension> extensions(UUID callId);

    void add(RulesVersion version);

    void add(DeadlineExtension extension);
}

package org.allmenning.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.allmenning.funding.FundingCall;

/** Who was reminded when. */
public interface ReviewerReminders {

    /** When each reviewer of a call was last reminded. */
    Map<UUID, Instant> ofCall(UUID callId);

    /**
     * Notes a reminder unless there was one since; two who remind at once send one.
     *
     * @return whether it is noted
     */
    boolean note(FundingCall call, UUID reviewerId, UUID officer, Instant now, Instant since);
}

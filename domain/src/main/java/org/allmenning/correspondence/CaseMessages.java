package org.allmenning.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.submission.IdempotencyKey;

/** All messages, and until when the authority has read them. */
public interface CaseMessages {

    /** Those of a case, oldest first. */
    List<CaseMessage> of(UUID applicationId);

    Optional<CaseMessage> find(UUID messageId);

    /** The one that was written last in a case. */
    Optional<CaseMessage> last(UUID applicationId);

    Optional<CaseMessage> ofKey(UUID applicationId, UUID senderId, IdempotencyKey key);

    void add(CaseMessage message);

    /** Until the transaction ends nobody else writes in the case. */
    void lock(UUID applicationId);

    /** Until when the authority has read what the applicants wrote; empty before it did for the first time. */
    Optional<Instant> readUntil(UUID applicationId);

    /** The authority has read what was written until then; what it read before stays read. */
    void read(UUID applicationId, UUID authorityId, UUID by, Instant until);

    /** How many messages of applicants to a call the authority has not read, by application, in one query. */
    Map<UUID, Integer> unreadOfCall(UUID callId);
}

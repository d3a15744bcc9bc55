package org.allmenning.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.shared.Actor;

/** Makes the links of a chain and finds the first that does not hold. */
public final class AuditChain {

    private AuditChain() {}

    /** The link after {@code length} others, the last of which has {@code lastHash}. */
    public static AuditEntry next(
            UUID chainId,
            long length,
            String lastHash,
            Actor actor,
            UUID authorityId,
            String action,
            Map<String, String> details,
            Instant now) {
        return new AuditEntry(chainId, length + 1, lastHash, actor, authorityId, action, details, now);
    }

    /** The number of the first link that was changed or is missing, or 0 if the chain holds. */
    public static long firstBroken(List<AuditEntry> chain) {
        var hash = AuditEntry.NO_HASH;
        long expected = 1;
        for (var entry : chain) {
            if (entry.sequence() != expected || !entry.follows(hash)) {
                return expected;
            }
            hash = entry.hash();
            expected++;
        }
        return 0;
    }
}

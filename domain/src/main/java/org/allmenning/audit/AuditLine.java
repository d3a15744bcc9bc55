package org.allmenning.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of the event log.
 *
 * @param details what was noted, by key, in the order of the keys
 * @param hash of this entry, which the next entry of its chain carries
 * @param actor the person's name, or empty where it was erased or nobody was signed in
 */
public record AuditLine(
        UUID chainId, long sequence, Instant at, String actor, String action, Map<String, String> details, String hash)
        implements Serializable {}

package org.allmenning.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the event log.
 *
 * @param actor the person's name, or empty where it was erased or nobody was signed in
 */
public record AuditLine(UUID chainId, long sequence, Instant at, String actor, String action, String content)
        implements Serializable {}

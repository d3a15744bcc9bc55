package org.allmenning.correspondence;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * A message as those of the case read it.
 *
 * @param at in the time zone of the call
 * @param sender the person's name; empty once it was erased
 * @param organisation for which the sender wrote
 * @param fromAuthority else the applicants wrote it
 * @param unread whether the authority has not read it yet; always false of what it wrote itself, and for applicants
 */
public record MessageLine(
        UUID id,
        ZonedDateTime at,
        String sender,
        LocalizedText organisation,
        boolean fromAuthority,
        String text,
        boolean unread)
        implements Serializable {}

package org.allmenning.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.Language;

/**
 * An e-mail as the authority reads it.
 *
 * @param recipient the name of the person, or nothing once it was erased
 * @param sentAt when the mail server took it, or nothing while it waits
 * @param attempts how often it was tried
 * @param lastError what the mail server said the last time it refused
 */
public record MailLine(
        UUID id,
        Optional<UUID> applicationId,
        Optional<String> recipient,
        String subject,
        String body,
        Language language,
        Instant createdAt,
        Optional<Instant> sentAt,
        int attempts,
        Optional<String> lastError) {}

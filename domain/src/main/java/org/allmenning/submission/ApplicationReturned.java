package org.allmenning.submission;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.allmenning.shared.Language;

/**
 * Told in the transaction of the return.
 *
 * @param submittedBy who sent the version in
 * @param comments how many places the officer commented on
 */
public record ApplicationReturned(
        UUID submittedBy,
        UUID authorityId,
        UUID applicationId,
        String title,
        ZonedDateTime due,
        int comments,
        Language language) {}

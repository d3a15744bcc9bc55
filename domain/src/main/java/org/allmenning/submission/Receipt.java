package org.allmenning.submission;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * What the applicant holds in hand after submitting.
 *
 * @param number the case's permanent number: {@code bygdevekst-2023/7}
 * @param submittedAt by the database's clock, in the call's time zone
 * @param sha256 over the canonical form of the submission
 */
public record Receipt(
        UUID submissionId,
        UUID applicationId,
        String number,
        int version,
        String title,
        ZonedDateTime submittedAt,
        String sha256)
        implements Serializable {}

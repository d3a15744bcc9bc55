package org.allmenning.submission;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.funding.CallOverview;

/**
 * A submission as applicants and the authority read it.
 *
 * @param withdrawn when and why the application was withdrawn, or null
 */
public record SubmissionView(
        UUID id,
        UUID applicationId,
        CallOverview call,
        Receipt receipt,
        ApplicationStatus status,
        SubmittedApplication application,
        Withdrawn withdrawn)
        implements Serializable {

    /** A withdrawal; the reason is empty where none was given. */
    public record Withdrawn(ZonedDateTime at, String reason) implements Serializable {}
}

package org.allmenning.application;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/** One row of the list of applications. */
public record ApplicationSummary(
        UUID id,
        String title,
        ApplicationStatus status,
        String callKey,
        LocalizedText callTitle,
        LocalizedText leadName,
        boolean leads,
        ZonedDateTime deadline,
        ZonedDateTime changedAt)
        implements Serializable {}

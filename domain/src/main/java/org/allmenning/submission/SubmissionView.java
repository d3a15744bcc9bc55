package org.allmenning.submission;

import java.io.Serializable;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.funding.CallOverview;

/** A submission as applicants and the authority read it. */
public record SubmissionView(
        UUID id,
        UUID applicationId,
        CallOverview call,
        Receipt receipt,
        ApplicationStatus status,
        SubmittedApplication application)
        implements Serializable {}

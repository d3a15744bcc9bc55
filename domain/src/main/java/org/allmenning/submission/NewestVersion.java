package org.allmenning.submission;

import java.util.UUID;

/** The newest submission of an application, by its ids alone. */
public record NewestVersion(UUID submissionId, UUID applicationId) {}

package org.allmenning.submission;

import java.util.UUID;
import org.allmenning.shared.Language;

/** Told in the transaction of the submission. */
public record ApplicationSubmitted(UUID submittedBy, UUID authorityId, Receipt receipt, Language language) {}

package org.allmenning.decision;

import java.util.UUID;
import org.allmenning.shared.Language;

/** Told in the transaction of the approval. */
public record DecisionApproved(
        UUID decisionId, UUID applicationId, UUID authorityId, UUID submittedBy, String project, Language language) {}

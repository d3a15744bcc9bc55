package org.allmenning.decision;

import java.util.UUID;

/** A decision was sent back to whoever prepared it; told in the same transaction. */
public record DecisionToChange(
        UUID decisionId, UUID applicationId, UUID authorityId, UUID preparedBy, String project, String comments) {}

package org.allmenning.allocation;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** An application as it stood in a scenario before: what undoing goes back to. */
public record RowState(UUID submissionId, boolean locked, List<ProposedAmount> amounts) implements Serializable {}

package org.allmenning.decision;

import java.util.List;
import java.util.UUID;

/** Told once per approval, in its transaction, after every decision of it was approved. */
public record DecisionsApproved(List<UUID> decisionIds) {

    public DecisionsApproved {
        decisionIds = List.copyOf(decisionIds);
    }
}

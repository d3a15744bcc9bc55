package org.allmenning.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who changed what in a budget, kept for as long as the application. */
public interface BudgetHistory {

    /** Keeps what was noted, under the revision that the application gets in this transaction. */
    void keep(GrantApplication application, Journal journal);

    /** What came after a revision, in the order in which it happened. */
    List<BudgetChange> since(UUID applicationId, long revision);

    /** Newest first. */
    List<BudgetChange> newest(UUID applicationId, int first, int most);

    int count(UUID applicationId);

    Optional<BudgetChange> find(UUID applicationId, long revision, int ordinal);
}

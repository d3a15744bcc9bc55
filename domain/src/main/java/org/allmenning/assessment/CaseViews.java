package org.allmenning.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The views that people keep. */
public interface CaseViews {

    /** Those of a person for a call, in the order in which they were kept. */
    List<CaseView> of(UUID personId, UUID callId);

    Optional<CaseView> find(UUID id);

    /** Until the transaction ends nobody else keeps a view of this person's. */
    void lock(UUID personId);

    void add(CaseView view);

    void remove(CaseView view);
}

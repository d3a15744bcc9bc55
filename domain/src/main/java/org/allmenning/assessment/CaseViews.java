package org.allmenning.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The views that people keep. */
public interface CaseViews {

    /** Those of a person for a call, in the order in which they were kept. */
    List<CaseView> of(UUID personId, UUID callId);

    Optional<CaseView> find(UUID id);

    void add(CaseView view);

    void remove(CaseView view);
}

package org.allmenning.submission;

import java.util.Set;
import java.util.UUID;

/** Who may not handle which case; the room of assessment answers, which comes after this one. */
public interface Disqualifications {

    /** The applications that a person is disqualified from, whichever version of them was under review. */
    Set<UUID> applicationsBarredTo(UUID personId);
}

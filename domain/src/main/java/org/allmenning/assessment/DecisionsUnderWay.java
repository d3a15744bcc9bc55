package org.allmenning.assessment;

import java.util.Set;
import java.util.UUID;

/** Whether a case is being decided; the room of decisions answers, which comes after this one. */
public interface DecisionsUnderWay {

    /** Whether a decision on the application is prepared, or was approved. */
    boolean isBegun(UUID applicationId);

    /** The applications of a call whose dismissal is prepared and not approved. */
    Set<UUID> toBeDismissed(UUID callId);
}

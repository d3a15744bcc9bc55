package org.allmenning.submission;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who may not handle which case; the room of assessment answers, which comes after this one. */
public interface Disqualifications {

    /**
     * The applications that a person is disqualified from: those where it was said so, whichever version was under review, and
     * those in which an organisation of the person takes or took part, beside the authority itself.
     */
    Set<UUID> applicationsBarredTo(UUID personId);

    /** The persons for whom {@link #applicationsBarredTo} has the application. */
    Set<UUID> personsBarredFrom(UUID applicationId);

    /** The same for every application to a call from which anybody is barred. */
    Map<UUID, Set<UUID>> barredOfCall(UUID callId);
}

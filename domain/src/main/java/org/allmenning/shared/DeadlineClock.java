package org.allmenning.shared;

import java.time.Instant;

/** The one clock that decides: the time of the database's transaction, shifted in demonstrations and tests only. */
public interface DeadlineClock {
    Instant now();
}

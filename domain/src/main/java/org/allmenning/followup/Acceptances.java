package org.allmenning.followup;

/** All acceptances. */
public interface Acceptances {
    void add(Acceptance acceptance);
}

package org.allmenning.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** All that the rooms from assessment on may know of an application: where it stands, whom it concerns, its next step. */
public interface CaseStatuses {

    ApplicationStatus of(UUID applicationId);

    /** Whether an organisation is lead or partner. @throws org.allmenning.shared.NothingHere for an unknown id */
    boolean concerns(UUID applicationId, UUID organisation);

    /** Many at once, in one query. */
    Map<UUID, ApplicationStatus> of(Collection<UUID> applicationIds);

    /** Of all applications to a call, in one query that reads nothing else. */
    Map<UUID, ApplicationStatus> ofCall(UUID callId);

    /**
     * Lets nobody else move these on until the transaction ends. They are locked in the order of their ids, and before anything
     * that belongs to them: whoever follows that never waits for somebody who waits for them.
     */
    void lock(Collection<UUID> applicationIds);

    /** @throws StatusChangeNotAllowed for a step that the journey does not have */
    void move(UUID applicationId, ApplicationStatus target);
}

package org.allmenning.application;

import java.util.UUID;

/** All that the rooms from assessment on may know of an application: where it stands, and its next step. */
public interface CaseStatuses {

    ApplicationStatus of(UUID applicationId);

    /** @throws StatusChangeNotAllowed for a step that the journey does not have */
    void move(UUID applicationId, ApplicationStatus target);
}

package org.allmenning.application;

import java.util.Map;
import java.util.Set;

/** Where an application stands on its way; the table below is the whole journey. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    UNDER_ASSESSMENT,
    AWARDED,
    REJECTED,
    DISMISSED,
    ACCEPTED,
    DECLINED,
    COMPLETED,
    TERMINATED,
    WITHDRAWN;

    private static final Map<ApplicationStatus, Set<ApplicationStatus>> NEXT = Map.of(
            DRAFT, Set.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(RETURNED, UNDER_ASSESSMENT, DISMISSED, WITHDRAWN),
            RETURNED, Set.of(SUBMITTED, WITHDRAWN),
            UNDER_ASSESSMENT, Set.of(AWARDED, REJECTED, WITHDRAWN),
            AWARDED, Set.of(ACCEPTED, DECLINED, REJECTED, TERMINATED),
            REJECTED, Set.of(AWARDED),
            DISMISSED, Set.of(AWARDED, REJECTED),
            ACCEPTED, Set.of(COMPLETED, TERMINATED),
            TERMINATED, Set.of(AWARDED));

    /** @throws StatusChangeNotAllowed for a step that the journey does not have */
    public ApplicationStatus moveTo(ApplicationStatus target) {
        if (!leadsTo(target)) {
            throw new StatusChangeNotAllowed(this, target);
        }
        return target;
    }

    /** Whether the journey has this step. */
    public boolean leadsTo(ApplicationStatus target) {
        return NEXT.getOrDefault(this, Set.of()).contains(target);
    }

    /** Only a draft, or one sent back, can be written in. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the project has a grant, or had one until it was finished. */
    public boolean isGrant() {
        return this == AWARDED || this == ACCEPTED || this == COMPLETED;
    }

    /** Whether it was sent in and nothing is decided about it; one that was returned counts, whether its completion comes or not. */
    public boolean awaitsDecision() {
        return this == SUBMITTED || this == RETURNED || this == UNDER_ASSESSMENT;
    }

    /** Whether the authority may see that the application exists. */
    public boolean isVisibleToAuthority() {
        return this != DRAFT;
    }
}

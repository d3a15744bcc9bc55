package org.allmenning.assessment;

import java.util.Set;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;

/** What the applicant is completing, or has withdrawn, is not assessed. */
public final class CaseNotAssessed extends DomainException {

    private static final Set<ApplicationStatus> WITH_THE_APPLICANT =
            Set.of(ApplicationStatus.RETURNED, ApplicationStatus.WITHDRAWN);

    private CaseNotAssessed(ApplicationStatus status) {
        super("review.notAssessed", new Messages.Key("status." + status));
    }

    /** Whether it is the authority’s turn. */
    public static boolean canBeGivenIn(ApplicationStatus status) {
        return !WITH_THE_APPLICANT.contains(status);
    }

    /** @throws CaseNotAssessed for a status in which it is not the authority's turn */
    public static void refuse(ApplicationStatus status) {
        if (!canBeGivenIn(status)) {
            throw new CaseNotAssessed(status);
        }
    }
}

package org.allmenning.assessment;

import java.util.Set;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;

/** What the applicant is completing, has withdrawn, or was told the outcome of, is not assessed. */
public final class CaseNotAssessed extends DomainException {

    private static final Set<ApplicationStatus> ASSESSED =
            Set.of(ApplicationStatus.SUBMITTED, ApplicationStatus.UNDER_ASSESSMENT);

    private CaseNotAssessed(ApplicationStatus status) {
        super("review.notAssessed", new Messages.Key("status." + status));
    }

    /** Whether it waits for reviewers, or is with them. */
    public static boolean canBeGivenIn(ApplicationStatus status) {
        return ASSESSED.contains(status);
    }

    /** @throws CaseNotAssessed for a status in which nobody assesses it */
    public static void refuse(ApplicationStatus status) {
        if (!canBeGivenIn(status)) {
            throw new CaseNotAssessed(status);
        }
    }
}

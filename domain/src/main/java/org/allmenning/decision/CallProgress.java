package org.allmenning.decision;

import java.io.Serializable;
import java.time.ZonedDateTime;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.Role;

/**
 * How far a call has come on its way from applications to published awards.
 *
 * @param unassigned applications without a reviewer
 * @param reviews given to reviewers who may handle them
 * @param prepared decisions that wait for approval
 * @param imported awards taken over from an earlier year
 * @param publishedAt when its awards were published, or null
 */
public record CallProgress(
        CallOverview call,
        int applications,
        int unassigned,
        int reviews,
        int reviewsHandedIn,
        boolean proposed,
        boolean confirmed,
        int prepared,
        int approved,
        int imported,
        ZonedDateTime publishedAt)
        implements Serializable {

    /** What comes next, and who does it. */
    public enum Step {
        AWAIT_APPLICATIONS(null),
        IMPORT(Role.CASE_OFFICER),
        ASSIGN(Role.CASE_OFFICER),
        SCORE(Role.REVIEWER),
        ALLOCATE(Role.CASE_OFFICER),
        CONFIRM(Role.CASE_OFFICER),
        PREPARE(Role.CASE_OFFICER),
        APPROVE(Role.DECISION_MAKER),
        PUBLISH(Role.DECISION_MAKER),
        DONE(null);

        private final Role role;

        Step(Role role) {
            this.role = role;
        }

        /** Whose turn it is; null where there is nothing to do in the authority. */
        public Role role() {
            return role;
        }
    }

    /** Decisions on submissions, waiting and approved. */
    public int decisions() {
        return prepared + approved;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public Step nextStep() {
        if (prepared > 0) {
            return Step.APPROVE;
        } else if (decisions() + imported > 0) {
            return isPublished() ? Step.DONE : Step.PUBLISH;
        } else if (applications == 0) {
            return call.deadline() == null ? Step.IMPORT : Step.AWAIT_APPLICATIONS;
        } else if (confirmed) {
            return Step.PREPARE;
        } else if (unassigned > 0) {
            return Step.ASSIGN;
        } else if (reviewsHandedIn < reviews) {
            return Step.SCORE;
        }
        return proposed ? Step.CONFIRM : Step.ALLOCATE;
    }
}

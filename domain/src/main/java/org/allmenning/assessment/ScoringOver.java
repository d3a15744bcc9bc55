package org.allmenning.assessment;

import java.io.Serializable;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;
import org.allmenning.submission.Submission;

/** Reviewers score what is being assessed: once it is decided, withdrawn or sent in anew, their points change no ranking. */
public final class ScoringOver extends DomainException {

    private ScoringOver(String code, Serializable argument) {
        super(code, argument);
    }

    /** @throws ScoringOver unless the case is being assessed */
    public static void refuse(ApplicationStatus status) {
        if (!PanelClosed.isOpenIn(status)) {
            throw new ScoringOver("review.scoringOver", new Messages.Key("status." + status));
        }
    }

    /** @throws ScoringOver for an earlier version than this one */
    public static void refuseOlder(Submission scored, Submission newest) {
        if (!scored.id().equals(newest.id())) {
            throw new ScoringOver("review.scoringNewerVersion", newest.versionNumber());
        }
    }
}

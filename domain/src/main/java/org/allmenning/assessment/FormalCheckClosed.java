package org.allmenning.assessment;

import java.io.Serializable;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;

/** The formal check of a case stands as it is: it is passed on, being decided, or not with the authority now. */
public final class FormalCheckClosed extends DomainException {

    private FormalCheckClosed(String code, Serializable... arguments) {
        super(code, arguments);
    }

    static FormalCheckClosed passedOn() {
        return new FormalCheckClosed("formalCheck.passedOnAlready");
    }

    static FormalCheckClosed notPassedOn() {
        return new FormalCheckClosed("formalCheck.notPassedOn");
    }

    /** A decision builds on it. */
    public static FormalCheckClosed decided() {
        return new FormalCheckClosed("formalCheck.decisionPrepared");
    }

    static boolean isOpenIn(ApplicationStatus status) {
        return CaseNotAssessed.canBeGivenIn(status);
    }

    /** @throws FormalCheckClosed while the applicant completes the application, and once it is decided or withdrawn */
    public static void refuse(ApplicationStatus status) {
        if (!isOpenIn(status)) {
            throw new FormalCheckClosed("formalCheck.closed", new Messages.Key("status." + status));
        }
    }
}

package org.allmenning.decision;

import java.io.Serializable;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** Something about the terms of a decision cannot stand; the place is the field it was entered in. */
public final class TermsRefused extends DomainException implements AboutField {

    private final String place;

    TermsRefused(String place, String code, Serializable... arguments) {
        super(code, arguments);
        this.place = place;
    }

    /** Nobody said why a decision is superseded. */
    public static TermsRefused causeMissing() {
        return new TermsRefused("cause", "decision.causeMissing");
    }

    @Override
    public String place() {
        return place;
    }
}

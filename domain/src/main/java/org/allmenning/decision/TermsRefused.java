package org.allmenning.decision;

import java.io.Serializable;
import java.time.LocalDate;
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

    /** Nothing lapses that has no reservation, or one that is lifted or still can be. */
    static TermsRefused notLapsed(String project) {
        return new TermsRefused("cause", "decision.notLapsed", project);
    }

    /** The day, unless nothing was entered or it is still ahead. */
    static LocalDate requireCome(String place, LocalDate day, LocalDate today) {
        if (day == null) {
            throw new TermsRefused(place, "terms.dayMissing");
        }
        if (day.isAfter(today)) {
            throw new TermsRefused(place, "decision.dayAhead", today);
        }
        return day;
    }

    /** The council that the applicants waited for when they sent in cannot have decided before. */
    static TermsRefused councilBeforeApplication(String place, LocalDate sentIn) {
        return new TermsRefused(place, "decision.councilBeforeApplication", sentIn);
    }

    @Override
    public String place() {
        return place;
    }
}

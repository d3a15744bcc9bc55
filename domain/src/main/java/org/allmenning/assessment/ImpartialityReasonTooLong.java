package org.allmenning.assessment;

import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** What a reviewer says of not being impartial has at most {@value Review#LONGEST_REASON} characters; a new line is one. */
public final class ImpartialityReasonTooLong extends DomainException implements AboutField {

    ImpartialityReasonTooLong() {
        super("review.impartialityTooLong", Review.LONGEST_REASON);
    }

    @Override
    public String place() {
        return "reason";
    }
}

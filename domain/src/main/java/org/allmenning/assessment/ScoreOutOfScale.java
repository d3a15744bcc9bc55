package org.allmenning.assessment;

import org.allmenning.funding.Criterion;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** Points lie between 0 and the top of the call's scale. */
public final class ScoreOutOfScale extends DomainException implements AboutField {

    private final String criterion;

    ScoreOutOfScale(Criterion criterion, int top) {
        super("review.outOfScale", criterion.name(), top);
        this.criterion = criterion.code();
    }

    /** The code of the criterion. */
    @Override
    public String place() {
        return criterion;
    }
}

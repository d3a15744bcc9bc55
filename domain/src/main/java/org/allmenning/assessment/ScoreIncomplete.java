package org.allmenning.assessment;

import org.allmenning.funding.Criterion;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** Every criterion needs points and a reason before scores are handed in. */
public final class ScoreIncomplete extends DomainException implements AboutField {

    private final String criterion;

    ScoreIncomplete(Criterion criterion) {
        super("review.incomplete", criterion.name());
        this.criterion = criterion.code();
    }

    /** The code of the criterion. */
    @Override
    public String place() {
        return criterion;
    }
}

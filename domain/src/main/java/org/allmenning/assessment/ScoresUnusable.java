package org.allmenning.assessment;

import java.util.List;
import org.allmenning.shared.AboutFields;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.FieldFault;

/**
 * Scores cannot be kept or handed in as they stand. Each fault is at the code of its criterion: points outside the scale, a
 * reason that is too long, and on handing in whatever is missing.
 */
public final class ScoresUnusable extends DomainException implements AboutFields {

    private final transient List<FieldFault> faults;

    ScoresUnusable(List<FieldFault> faults) {
        super("review.unusable", faults.size());
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<FieldFault> faults() {
        return faults;
    }
}

package org.allmenning.assessment;

import java.util.List;
import java.util.UUID;
import org.allmenning.shared.DomainException;

/** There are not enough reviewers who may handle some cases. */
public final class TooFewReviewers extends DomainException {

    private final transient List<UUID> cases;

    /** @param each how many each case was to have */
    public TooFewReviewers(List<UUID> cases, int each) {
        super("assignment.tooFew", cases.size(), each);
        this.cases = List.copyOf(cases);
    }

    /** For which of them. */
    public List<UUID> cases() {
        return cases;
    }
}

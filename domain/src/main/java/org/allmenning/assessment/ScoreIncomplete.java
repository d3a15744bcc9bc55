package org.allmenning.assessment;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.LocalizedText;

/** Every criterion needs points and a reason before scores are handed in. */
public final class ScoreIncomplete extends DomainException {
    ScoreIncomplete(LocalizedText criterion) {
        super("review.incomplete", criterion);
    }
}

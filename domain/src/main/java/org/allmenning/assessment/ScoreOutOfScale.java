package org.allmenning.assessment;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.LocalizedText;

/** Points lie between 0 and the top of the call's scale. */
public final class ScoreOutOfScale extends DomainException {
    ScoreOutOfScale(LocalizedText criterion, int top) {
        super("review.outOfScale", criterion, top);
    }
}

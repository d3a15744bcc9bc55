package org.allmenning.decision;

import java.math.BigDecimal;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** A decision is sent back with what is to be changed. */
public final class CommentsMissing extends DomainException implements AboutField {

    CommentsMissing(int longest) {
        super("decision.commentsMissing", new BigDecimal(longest));
    }

    @Override
    public String place() {
        return "comments";
    }
}

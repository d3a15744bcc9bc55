package org.allmenning.decision;

import java.io.Serializable;
import java.util.List;

/**
 * All about the decisions of a call at one moment.
 *
 * @param decisions superseded ones too, in the order of the case numbers
 * @param drafts what the decisions will be that can be prepared
 */
public record DecisionSurvey(CallProgress progress, List<DecisionView> decisions, List<DecisionDraft> drafts)
        implements Serializable {

    public DecisionSurvey {
        decisions = List.copyOf(decisions);
        drafts = List.copyOf(drafts);
    }
}

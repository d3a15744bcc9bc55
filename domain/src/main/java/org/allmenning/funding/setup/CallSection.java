package org.allmenning.funding.setup;

import java.util.Map;
import org.allmenning.funding.CallPlan;
import org.allmenning.shared.Language;

/** The parts in which a call is set up, each a form of its own. */
public enum CallSection {
    BASICS,
    COSTS,
    CRITERIA,
    QUESTIONS;

    /** The fields of the part, filled in. */
    public Map<String, String> write(CallPlan plan, Language language) {
        return switch (this) {
            case BASICS -> BasicsForm.write(plan, language);
            case COSTS -> CostsForm.write(plan, language);
            case CRITERIA -> CriteriaForm.write(plan, language);
            case QUESTIONS -> QuestionsForm.write(plan, language);
        };
    }

    /**
     * The call as it is with what was typed; faults are noted there.
     *
     * @param published once it is, much is fixed
     */
    public CallPlan read(CallPlan before, boolean published, Typed typed) {
        return switch (this) {
            case BASICS -> BasicsForm.read(before, published, typed);
            case COSTS -> CostsForm.read(before, published, typed);
            case CRITERIA -> CriteriaForm.read(before, typed);
            case QUESTIONS -> QuestionsForm.read(before, typed);
        };
    }
}

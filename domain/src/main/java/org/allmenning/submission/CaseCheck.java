package org.allmenning.submission;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import org.allmenning.funding.CallOverview;

/**
 * What an officer looks at in the formal check of a submission.
 *
 * @param rules those of its time, with what each found; what only the officer shall look at is among it
 * @param answers what was filled in beside the budget
 */
public record CaseCheck(List<CheckedRule> rules, List<SubmittedAnswer> answers) implements Serializable {

    public CaseCheck {
        rules = List.copyOf(rules);
        answers = List.copyOf(answers);
    }

    /** @param call whose words name the fields */
    static CaseCheck of(Submission submission, CallOverview call) {
        var application = submission.application();
        return new CaseCheck(
                submission.checkedRules(),
                new TreeMap<>(application.fields())
                        .entrySet().stream()
                                .map(field -> SubmittedAnswer.of(call, application, field.getKey(), field.getValue()))
                                .toList());
    }
}

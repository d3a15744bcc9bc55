package org.allmenning.assessment;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.CallOverview.RuleOverview;
import org.allmenning.funding.Finding;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.submission.Receipt;

/**
 * A rule, held against the submissions of its call.
 *
 * @param tried how many submissions it was held against
 * @param failures those that would not keep it, in the order of their numbers
 */
public record RuleTrial(RuleOverview rule, int tried, List<Failure> failures) implements Serializable {

    /** A submission that would not keep the rule, and where. */
    public record Failure(
            UUID submissionId,
            Receipt receipt,
            LocalizedText lead,
            int municipalities,
            Money requested,
            List<Finding> findings)
            implements Serializable {

        public Failure {
            findings = List.copyOf(findings);
        }
    }

    public RuleTrial {
        failures = List.copyOf(failures);
    }

    public int kept() {
        return tried - failures.size();
    }
}

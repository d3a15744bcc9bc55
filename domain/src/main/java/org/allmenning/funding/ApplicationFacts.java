package org.allmenning.funding;

import org.allmenning.shared.Money;

/** What the rules of a call look at in an application. The facts are frozen with the submission. */
public interface ApplicationFacts {

    /** What is asked of this call, over all sub-projects and years. */
    Money requestedGrant();

    /** How many municipalities take part, the lead included. */
    int municipalities();

    /** How many calendar months the whole project lasts, begun ones counted. */
    int durationInMonths();
}

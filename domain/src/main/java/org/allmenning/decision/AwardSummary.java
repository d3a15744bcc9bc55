package org.allmenning.decision;

import java.io.Serializable;
import java.time.Instant;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.Money;

/**
 * What a published list of awards comes to.
 *
 * @param applications how many applications there were, or null where nobody knows
 */
public record AwardSummary(CallOverview call, Instant publishedAt, Integer applications, int awards, Money total)
        implements Serializable {}

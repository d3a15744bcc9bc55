package org.allmenning.funding;

import java.io.Serializable;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * A call as its officers see it while they set it up.
 *
 * @param overview as everybody sees it
 * @param version whoever changes the call names the one seen
 * @param schemeName in which it is a round
 * @param readiness what it lacks before it can be published
 * @param rulesOpen whether what binds applicants can still change
 */
public record CallDraft(
        CallOverview overview,
        UUID schemeId,
        long version,
        LocalizedText schemeName,
        Readiness readiness,
        boolean rulesOpen)
        implements Serializable {}

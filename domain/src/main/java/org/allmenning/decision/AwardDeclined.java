package org.allmenning.decision;

import java.util.UUID;
import org.allmenning.shared.Money;

/**
 * A lead said no to its award; told in the transaction that gives the money back to the frame.
 *
 * @param reason as the lead wrote it; may be empty
 */
public record AwardDeclined(
        UUID callId, UUID applicationId, UUID authorityId, String project, Money amount, String reason) {}

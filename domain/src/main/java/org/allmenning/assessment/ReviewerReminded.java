package org.allmenning.assessment;

import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/**
 * An officer reminds a reviewer of a call; told in the same transaction.
 *
 * @param open how many cases are not handed in, from 1
 */
public record ReviewerReminded(UUID authorityId, UUID reviewerId, LocalizedText call, int open) {}

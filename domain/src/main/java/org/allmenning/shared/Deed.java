package org.allmenning.shared;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that somebody did, for the audit trail, told in the same transaction.
 *
 * @param caseId the application or call whose chain the entry joins
 * @param authorityId the authority whose auditors may read it, or null while it concerns an unsubmitted draft
 * @param action a message key below {@code audit.action}, such as {@code applicationSubmitted}
 * @param details numbers and codes, never personal data
 */
public record Deed(UUID caseId, UUID authorityId, String action, Map<String, String> details) {

    public Deed {
        details = new TreeMap<>(details);
    }
}

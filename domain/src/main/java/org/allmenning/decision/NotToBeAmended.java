package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/**
 * Only the first award or rejection gets other amounts while it waits for approval; what supersedes another is dropped and
 * prepared anew.
 */
public final class NotToBeAmended extends DomainException {

    NotToBeAmended(String project) {
        super("decision.notToBeAmended", project);
    }
}

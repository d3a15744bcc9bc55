package org.allmenning.decision;

import org.allmenning.shared.DomainException;

/** An award is approved with what the lead accepts: conditions, a last day for accepting that lies ahead, a payment plan. */
public final class TermsIncomplete extends DomainException {

    TermsIncomplete(String project) {
        super("decision.termsIncomplete", project);
    }
}

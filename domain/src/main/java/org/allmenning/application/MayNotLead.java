package org.allmenning.application;

import java.io.Serializable;
import java.util.List;
import org.allmenning.funding.Finding;
import org.allmenning.shared.DomainException;

/** A rule of the call keeps this organisation from leading an application. */
public final class MayNotLead extends DomainException {

    private MayNotLead(Finding finding) {
        super(finding.code(), finding.arguments().toArray(Serializable[]::new));
    }

    /** @throws MayNotLead with the first finding that blocks */
    public static void unless(List<Finding> findings) {
        findings.stream().filter(Finding::blocks).findFirst().ifPresent(finding -> {
            throw new MayNotLead(finding);
        });
    }
}

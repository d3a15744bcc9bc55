package org.allmenning.application;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.LocalizedText;

/** A partner who answers for a sub-project or stands in a budget line cannot be taken out. */
public final class PartnerStillNeeded extends DomainException {
    public PartnerStillNeeded(LocalizedText organisation, int subProject) {
        super("application.partnerStillNeeded", organisation, subProject);
    }
}

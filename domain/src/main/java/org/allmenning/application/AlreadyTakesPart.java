package org.allmenning.application;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.LocalizedText;

/** An organisation takes part once, as lead or as partner. */
public final class AlreadyTakesPart extends DomainException {
    public AlreadyTakesPart(LocalizedText organisation) {
        super("application.alreadyTakesPart", organisation);
    }
}

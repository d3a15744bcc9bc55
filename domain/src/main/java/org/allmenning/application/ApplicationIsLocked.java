package org.allmenning.application;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;

/** What was submitted is no longer written in. */
public final class ApplicationIsLocked extends DomainException {
    ApplicationIsLocked(ApplicationStatus status) {
        super("application.locked", new Messages.Key("status." + status));
    }
}

package org.allmenning.application;

import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;

/** The journey of an application does not have this step. */
public final class StatusChangeNotAllowed extends DomainException {
    StatusChangeNotAllowed(ApplicationStatus from, ApplicationStatus to) {
        super(
                "application.statusChangeNotAllowed",
                new Messages.Key("status." + from),
                new Messages.Key("status." + to));
    }
}

package org.allmenning.assessment;

import java.util.Set;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Messages;

/** The panel's scores change only while the case is assessed: not before it is submitted, nor after it is decided. */
public final class PanelClosed extends DomainException {

    private static final Set<ApplicationStatus> OPEN =
            Set.of(ApplicationStatus.SUBMITTED, ApplicationStatus.UNDER_ASSESSMENT);

    private PanelClosed(ApplicationStatus status) {
        super("review.panelClosed", new Messages.Key("status." + status));
    }

    static boolean isOpenIn(ApplicationStatus status) {
        return OPEN.contains(status);
    }

    /** @throws PanelClosed unless the case is being assessed */
    public static void refuse(ApplicationStatus status) {
        if (!isOpenIn(status)) {
            throw new PanelClosed(status);
        }
    }
}

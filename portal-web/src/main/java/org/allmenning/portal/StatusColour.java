package org.allmenning.portal;

import java.util.Map;
import org.allmenning.application.ApplicationStatus;

/** The colour that goes with the word of a status; the word alone says it all. */
final class StatusColour {

    private static final Map<ApplicationStatus, String> COLOURS = Map.of(
            ApplicationStatus.DRAFT, "draft",
            ApplicationStatus.RETURNED, "warning",
            ApplicationStatus.SUBMITTED, "info",
            ApplicationStatus.UNDER_ASSESSMENT, "info",
            ApplicationStatus.AWARDED, "success",
            ApplicationStatus.ACCEPTED, "success");

    private StatusColour() {}

    static String of(ApplicationStatus status) {
        return COLOURS.getOrDefault(status, "");
    }
}

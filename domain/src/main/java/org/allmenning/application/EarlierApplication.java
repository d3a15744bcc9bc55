package org.allmenning.application;

import java.io.Serializable;
import java.util.UUID;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/**
 * An application of one's own that another one can begin from.
 *
 * @param firstYear the first budget year of its call
 * @param granted whether it had a grant of the authority whose call this is, so that the project can be continued
 */
public record EarlierApplication(
        UUID id,
        String title,
        Language language,
        ApplicationStatus status,
        LocalizedText callTitle,
        int firstYear,
        boolean granted)
        implements Serializable {}

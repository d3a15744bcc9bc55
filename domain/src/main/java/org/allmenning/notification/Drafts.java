package org.allmenning.notification;

import java.util.List;
import java.util.UUID;
import org.allmenning.shared.Language;

/** Whose drafts lie in a call. */
public interface Drafts {

    /**
     * Somebody who writes in a draft.
     *
     * @param language of the application
     */
    record Writer(UUID applicationId, UUID personId, String title, Language language) {}

    /** Those who began a draft of the call, or one that was sent back, and those who changed it last. */
    List<Writer> of(UUID callId);
}

package org.allmenning.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What officers asked to be completed, oldest first. */
public interface CompletionRequests {

    /** All of an application. */
    List<CompletionRequest> of(UUID applicationId);

    /** Those that no version has answered yet. */
    List<CompletionRequest> unanswered(UUID applicationId);

    /** The same for many applications, in one query; an application without any is left out. */
    Map<UUID, List<CompletionRequest>> unanswered(Collection<UUID> applicationIds);

    void add(CompletionRequest request);
}

package org.allmenning.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All submissions, as if bound in one volume that only grows. */
public interface Submissions {

    Optional<Submission> find(UUID id);

    /** @throws org.allmenning.shared.NothingHere if there is none */
    Submission get(UUID id);

    /** All versions of an application, newest first. */
    List<Submission> of(UUID applicationId);

    /** The newest version of every application of a call, in the order of the case numbers. */
    List<Submission> newestOfCall(UUID callId);

    /** The same without what they say, for whoever knows it already. */
    List<NewestVersion> newestIdsOfCall(UUID callId);

    /** The newest version of every application to an authority, whatever the call. */
    List<Submission> newestOfAuthority(UUID authorityId);

    /** In one query; unknown ids are left out. */
    Map<UUID, Submission> byIds(Collection<UUID> ids);

    Optional<Submission> ofKey(UUID applicationId, IdempotencyKey key);

    /** The next case number of a call; two who ask at once get different ones. */
    int nextCaseNumber(UUID callId);

    void add(Submission submission);

    /** @throws NewerVersionExists for an earlier version */
    default void requireNewest(Submission submission) {
        var newest = of(submission.applicationId()).get(0);
        if (!newest.id().equals(submission.id())) {
            throw new NewerVersionExists(newest.versionNumber());
        }
    }
}

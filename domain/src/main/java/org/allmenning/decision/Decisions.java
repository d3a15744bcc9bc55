package org.allmenning.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All decisions, and which calls are published. */
public interface Decisions {

    Optional<Decision> find(UUID id);

    /** @throws org.allmenning.shared.NothingHere if there is none */
    Decision get(UUID id);

    /** Locked until the transaction ends, in an order that lets two approvers not block each other. */
    List<Decision> getForChange(Collection<UUID> ids);

    /** Those that stand: on submissions, and of the current import. */
    List<Decision> ofCall(UUID callId);

    /** Of a kind, whatever the call, newest first; imported ones are left out. */
    List<Decision> newestOf(UUID authorityId, DecisionKind kind, int most);

    Optional<Decision> ofApplication(UUID applicationId);

    /** What stands about every submission to an authority, whatever the call. */
    List<Decision> standingOfAuthority(UUID authorityId);

    /** Those on these submissions that wait for approval, locked. */
    List<Decision> preparedOn(Collection<UUID> submissionIds);

    /** Only while it waits for approval. */
    void remove(Decision decision);

    Optional<AwardImport> currentImport(UUID callId);

    void add(Decision decision);

    void add(AwardImport awardImport);

    /** Takes the list out of force before a new one comes in. */
    void supersede(AwardImport earlier);

    /**
     * How many awards a published call has and what they add up to.
     *
     * @param minorUnits of the call's currency
     * @param decided how many submissions were decided; 0 for an imported list
     */
    record PublishedSum(UUID callId, Instant publishedAt, int awards, long minorUnits, int decided) {}

    /** Of every published call, newest first, in one query. */
    List<PublishedSum> publishedSums();

    Optional<Instant> publishedAt(UUID callId);

    void publish(UUID callId, UUID by, Instant now);

    /** Changes whenever anything that a call's public page shows may have changed; empty while it is not published. */
    Optional<String> stamp(UUID callId);
}

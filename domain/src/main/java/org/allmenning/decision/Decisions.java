package org.allmenning.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All decisions, and which calls are published. */
public interface Decisions {

    Optional<Decision> find(UUID id);

    /** @throws org.allmenning.shared.NothingHere if there is none */
    Decision get(UUID id);

    /**
     * Locked until the transaction ends, after the applications that they are about, in the order of the ids.
     *
     * <p>Whoever locks several things locks them in one order, or two people wait for each other: applications, then the
     * preparing of decisions in a call, decisions, scenarios, the frame of a call, the numbers of letters (decision record 20).
     *
     * @throws org.allmenning.shared.NothingHere if one of them is gone
     */
    List<Decision> getForChange(Collection<UUID> ids);

    /** All on submissions, superseded ones too, and those of the current import: by case number, then as they were prepared. */
    List<Decision> ofCall(UUID callId);

    /** What stands: approved, and superseded by no approved one; of imported lists the current one. In the order of case numbers. */
    List<Decision> headsOfCall(UUID callId);

    /** Of a kind, for an award that lapsed or for another cause, whatever the call, newest first; imported ones are left out. */
    List<Decision> newestOf(UUID authorityId, DecisionKind kind, boolean lapsed, int most);

    /** Lets nobody else prepare decisions of the call until the transaction ends; after the applications are locked. */
    void lockPreparing(UUID callId);

    /** What stands about an application; empty until something is approved. */
    Optional<Decision> headOf(UUID applicationId);

    /** All about an application, approved or not, newest first. */
    List<Decision> chainOf(UUID applicationId);

    /** The approved decisions that stand in the place of these, by the id of the superseded one. */
    Map<UUID, UUID> successors(Collection<UUID> ids);

    /** Whether anything, approved or not, was prepared to take its place. */
    boolean isSuperseded(UUID id);

    /** What stands about every submission to an authority, whatever the call. */
    List<Decision> standingOfAuthority(UUID authorityId);

    /** When every application to an authority was decided for the first time, whatever was decided afterwards. */
    Map<UUID, Instant> firstDecided(UUID authorityId);

    /** Those on these submissions that are not approved, locked; for whoever has their applications locked. */
    List<Decision> preparedOn(Collection<UUID> submissionIds);

    /** Only while it waits for approval. */
    void remove(Decision decision);

    Optional<AwardImport> currentImport(UUID callId);

    void add(Decision decision);

    void add(AwardImport awardImport);

    void add(ReservationLift lift);

    /** What holds of the notes about the reservations of these awards, by award; those without a note are left out. */
    Map<UUID, ReservationLift> lifts(Collection<UUID> ids);

    /** Takes the list out of force before a new one comes in. */
    void supersede(AwardImport earlier);

    /**
     * How many awards a published call has and what they add up to.
     *
     * @param minorUnits of the call's currency
     * @param decided how many applications were decided; 0 for an imported list
     */
    record PublishedSum(UUID callId, Instant publishedAt, int awards, long minorUnits, int decided) {}

    /** Of every published call, newest first, in one query. */
    List<PublishedSum> publishedSums();

    Optional<Instant> publishedAt(UUID callId);

    /**
     * Publishes a call's awards; the moment of the first time stays.
     *
     * @return whether this was the first time
     */
    boolean publish(UUID callId, UUID by, Instant now);

    /**
     * Changes whenever anything that a call's public page shows may have changed, the other published calls of its scheme among
     * it; empty while it is not published.
     */
    Optional<String> stamp(UUID callId);
}

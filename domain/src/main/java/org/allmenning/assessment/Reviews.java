package org.allmenning.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmenning.submission.Disqualifications;

/** All reviews. */
public interface Reviews extends Disqualifications {

    Optional<Review> find(UUID id);

    /** @throws org.allmenning.shared.NothingHere if there is none */
    Review getForChange(UUID id);

    List<Review> ofReviewer(UUID reviewerId, UUID authorityId);

    List<Review> ofCall(UUID callId);

    List<Review> ofSubmission(UUID submissionId);

    Optional<Review> of(UUID submissionId, UUID reviewerId);

    /**
     * The calls of an authority in which a reviewer has handed in all scores that are asked of them, and at least for one case.
     * A case that can no longer be scored is not waited for, one that the reviewer is disqualified from does not count.
     */
    Set<UUID> callsHandedIn(UUID reviewerId, UUID authorityId);

    /** The scores that count for each submission of a call, one list for each reviewer who handed in; in one query. */
    Map<UUID, List<List<Score>>> handedInOfCall(UUID callId);

    void add(Review review);

    /**
     * How long a submission was with its reviewers.
     *
     * @param assigned when it first went to one
     * @param handedIn when the last one handed in; null while somebody who may handle it has not
     */
    record Handling(Instant assigned, Instant handedIn) {}

    /** Of every submission to an authority that has a reviewer, by its id, in one query. */
    Map<UUID, Handling> handling(UUID authorityId);

    /** What panels said of the submissions of a call. */
    List<Panel> panelsOfCall(UUID callId);

    Optional<Panel> panelOf(UUID submissionId);

    /** Until the transaction ends nobody else changes what the panel said of the submission, nor a draft of it. */
    void lockPanel(UUID submissionId);

    void add(Panel panel);

    /** What a person typed about a submission at the panel's table, and did not set yet. */
    Optional<PanelDraft> panelDraft(UUID submissionId, UUID personId);

    void add(PanelDraft draft);

    void remove(PanelDraft draft);
}

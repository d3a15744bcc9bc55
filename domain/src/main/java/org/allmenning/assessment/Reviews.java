package org.allmenning.assessment;

import java.util.List;
import java.util.Optional;
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

    void add(Review review);

    /** What panels said of the submissions of a call. */
    List<Panel> panelsOfCall(UUID callId);

    Optional<Panel> panelOf(UUID submissionId);

    void add(Panel panel);
}

package org.allmenning.assessment.usecase;

import static org.allmenning.shared.Role.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Deed;

/** A reviewer declares to be impartial in a case, or not (Norwegian: Public Administration Act, § 6). */
@ApplicationScoped
public class DeclareImpartiality {

    private CaseAccess access;
    private Event<Deed> deeds;

    protected DeclareImpartiality() {}

    @Inject
    public DeclareImpartiality(CaseAccess access, Event<Deed> deeds) {
        this.access = access;
        this.deeds = deeds;
    }

    /** @param reason why not; may be empty */
    @Transactional
    @AllowedFor(REVIEWER)
    public void declare(UUID reviewId, boolean impartial, String reason) {
        var review = access.ownReview(reviewId);
        review.declare(impartial, reason);
        deeds.fire(new Deed(
                review.applicationId(),
                review.authorityId(),
                "impartialityDeclared",
                Map.of("impartiality", review.impartiality().name())));
    }
}

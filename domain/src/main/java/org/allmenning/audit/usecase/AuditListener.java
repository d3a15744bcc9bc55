package org.allmenning.audit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.allmenning.audit.AuditTrail;
import org.allmenning.letter.LettersIssued;
import org.allmenning.shared.ActionRefused;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Deed;

/** Writes deeds in their own transaction's stead, and refusals in one of their own after the rollback. */
@ApplicationScoped
class AuditListener {

    /** The chain of refusals that concern nothing in particular. */
    private static final UUID NOTHING_IN_PARTICULAR = new UUID(0, 0);

    private AuditTrail trail;
    private CurrentActor actor;

    protected AuditListener() {}

    @Inject
    AuditListener(AuditTrail trail, CurrentActor actor) {
        this.trail = trail;
        this.actor = actor;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(@Observes Deed deed) {
        trail.append(deed.caseId(), actor.get(), deed.authorityId(), deed.action(), deed.details());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(@Observes LettersIssued issued) {
        for (var letter : issued.letters()) {
            trail.append(
                    letter.applicationId(),
                    actor.get(),
                    letter.authorityId(),
                    "letterSent",
                    Map.of("number", letter.number()));
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(@Observes ActionRefused refused) {
        trail.append(
                refused.subject() == null ? NOTHING_IN_PARTICULAR : refused.subject(),
                refused.actor(),
                refused.actor().organisationId(),
                "refused",
                Map.of("useCase", refused.action(), "reason", refused.reason()));
    }
}

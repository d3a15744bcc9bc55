package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.Attachment;
import org.allmenning.application.Attachments;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class JpaAttachments implements Attachments {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<Attachment> of(UUID applicationId) {
        return entities.createQuery(
                        "select a from Attachment a where a.applicationId = :application and a.removedAt is null"
                                + " order by a.addedAt, a.id",
                        Attachment.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public List<Attachment> everOf(UUID applicationId) {
        return entities.createQuery(
                        "select a from Attachment a where a.applicationId = :application" + " order by a.addedAt, a.id",
                        Attachment.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    @Override
    public Attachment get(UUID applicationId, UUID attachmentId) {
        return entities.createQuery(
                        "select a from Attachment a where a.applicationId = :application and a.id = :id",
                        Attachment.class)
                .setParameter("application", applicationId)
                .setParameter("id", attachmentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> NothingHere.because(attachmentId));
    }

    @Override
    public void add(Attachment attachment) {
        entities.persist(attachment);
    }
}

package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import org.allmenning.application.AttachmentFile;
import org.allmenning.application.AttachmentStore;
import org.allmenning.shared.NothingHere;

/** In PostgreSQL, so that a file is there exactly when the application that names it is, also after a restore. */
@ApplicationScoped
class JpaAttachmentStore implements AttachmentStore {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public void put(AttachmentFile file, Instant scannedAt) {
        try (var content = file.content()) {
            entities.createNativeQuery("insert into attachment_content (sha256, size, content, verdict, scanned_at)"
                            + " values (?1, ?2, ?3, 'CLEAN', ?4) on conflict (sha256) do nothing")
                    .setParameter(1, file.sha256())
                    .setParameter(2, file.size())
                    .setParameter(3, content.readAllBytes())
                    .setParameter(4, Timestamp.from(scannedAt))
                    .executeUpdate();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public byte[] get(String sha256) {
        var found = entities.createNativeQuery(
                        "select content from attachment_content where sha256 = ?1 and verdict = 'CLEAN'")
                .setParameter(1, sha256)
                .getResultList();
        if (found.isEmpty()) {
            throw NothingHere.because(sha256);
        }
        return (byte[]) found.get(0);
    }
}

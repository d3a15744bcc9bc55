package org.allmenning.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.assessment.ReviewerReminders;
import org.allmenning.funding.FundingCall;

@ApplicationScoped
class DatabaseReviewerReminders implements ReviewerReminders {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Map<UUID, Instant> ofCall(UUID callId) {
        List<?> rows = entities.createNativeQuery(
                        "select reviewer_id, reminded_at from reviewer_reminder where call_id = cast(?1 as uuid)")
                .setParameter(1, callId.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Timestamp) row[1]).toInstant()));
    }

    @Override
    public boolean note(FundingCall call, UUID reviewerId, UUID officer, Instant now, Instant since) {
        return entities.createNativeQuery("""
                                insert into reviewer_reminder values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid),
                                    cast(?4 as timestamptz), cast(?5 as uuid))
                                on conflict (call_id, reviewer_id) do update
                                set reminded_at = excluded.reminded_at, reminded_by = excluded.reminded_by
                                where reviewer_reminder.reminded_at <= cast(?6 as timestamptz)\
                                """)
                        .setParameter(1, call.id().toString())
                        .setParameter(2, call.authorityId().toString())
                        .setParameter(3, reviewerId.toString())
                        .setParameter(4, Timestamp.from(now))
                        .setParameter(5, officer.toString())
                        .setParameter(6, Timestamp.from(since))
                        .executeUpdate()
                == 1;
    }
}

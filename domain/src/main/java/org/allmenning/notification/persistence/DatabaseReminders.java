package org.allmenning.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.allmenning.notification.Reminders;
import org.allmenning.shared.Language;

/** Reads drafts and deadlines of the rooms before; writes only whom it reminded. */
@ApplicationScoped
class DatabaseReminders implements Reminders {

    private static final String DUE = """
        select distinct a.id, a.authority_id, p.id as person, a.title, a.language, d.days, c.deadline, c.time_zone
        from grant_application a
        join funding_call c on c.id = a.call_id
        join person p on p.id in (a.created_by, a.changed_by)
        cross join (values (7, 1), (1, 0)) d (days, next_days)
        where a.status = 'DRAFT' and c.published
          and c.deadline > cast(?1 as timestamptz) + d.next_days * interval '1 day'
          and c.deadline <= cast(?1 as timestamptz) + d.days * interval '1 day'
          and a.changed_at < cast(?1 as timestamptz) - interval '1 hour'
          and not exists (select 1 from deadline_reminder r where r.application_id = a.id
              and r.person_id = p.id and r.days_before = d.days and r.deadline = c.deadline)\
        """;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<Reminder> due(Instant now) {
        List<?> rows = entities.createNativeQuery(DUE)
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Reminder(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        Language.ofTag((String) row[4]).orElseThrow(),
                        ((Number) row[5]).intValue(),
                        ((Timestamp) row[6]).toInstant().atZone(ZoneId.of((String) row[7]))))
                .toList();
    }

    @Override
    public boolean note(Reminder reminder, Instant now) {
        return entities.createNativeQuery(
                                "insert into deadline_reminder values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5)"
                                        + " on conflict do nothing")
                        .setParameter(1, reminder.applicationId().toString())
                        .setParameter(2, reminder.personId().toString())
                        .setParameter(3, reminder.daysBefore())
                        .setParameter(4, Timestamp.from(reminder.deadline().toInstant()))
                        .setParameter(5, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}

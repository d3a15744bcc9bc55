package org.allmenning.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmenning.audit.AuditChain;
import org.allmenning.audit.AuditEntry;
import org.allmenning.audit.AuditTrail;
import org.allmenning.shared.Actor;
import org.allmenning.shared.DeadlineClock;

@ApplicationScoped
class JpaAuditTrail implements AuditTrail {

    private static final UUID NO_CHAIN = new UUID(0, 0);

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private DeadlineClock clock;

    protected JpaAuditTrail() {}

    @Inject
    JpaAuditTrail(DeadlineClock clock) {
        this.clock = clock;
    }

    @Override
    public void append(UUID chainId, Actor actor, UUID authorityId, String action, Map<String, String> details) {
        var head = head(chainId).orElseGet(() -> begin(chainId));
        var entry = AuditChain.next(
                chainId, head.length(), head.lastHash(), actor, authorityId, action, details, clock.now());
        entities.persist(entry);
        entities.createNativeQuery("update audit_chain set length = ?2, last_hash = ?3 where chain_id = ?1")
                .setParameter(1, chainId)
                .setParameter(2, entry.sequence())
                .setParameter(3, entry.hash())
                .executeUpdate();
    }

    /** Where a chain ends so far. */
    private record Head(long length, String lastHash) {}

    private Optional<Head> head(UUID chainId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select length, last_hash from audit_chain where chain_id = ?1 for update")
                .setParameter(1, chainId)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Head(((Number) row[0]).longValue(), (String) row[1]));
    }

    /** Two may begin at once: the second waits for the first and goes on where it ended. */
    private Head begin(UUID chainId) {
        entities.createNativeQuery("insert into audit_chain (chain_id, length, last_hash) values (?1, 0, ?2)"
                        + " on conflict do nothing")
                .setParameter(1, chainId)
                .setParameter(2, AuditEntry.NO_HASH)
                .executeUpdate();
        return head(chainId).orElseThrow();
    }

    @Override
    public List<AuditEntry> ofAuthority(UUID authorityId, Set<UUID> closed, int first, int most) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.authorityId = :authority and e.chainId not in :closed"
                                + " order by e.at desc, e.chainId, e.sequence desc",
                        AuditEntry.class)
                .setParameter("authority", authorityId)
                .setParameter("closed", orNone(closed))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public int countOfAuthority(UUID authorityId, Set<UUID> closed) {
        return entities.createQuery(
                        "select count(e) from AuditEntry e where e.authorityId = :authority"
                                + " and e.chainId not in :closed",
                        Long.class)
                .setParameter("authority", authorityId)
                .setParameter("closed", orNone(closed))
                .getSingleResult()
                .intValue();
    }

    /** A list in a query must hold something. */
    private static Set<UUID> orNone(Set<UUID> closed) {
        return closed.isEmpty() ? Set.of(NO_CHAIN) : closed;
    }

    @Override
    public List<AuditEntry> ofCase(UUID applicationId, UUID authorityId, Set<String> actions) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.chainId = :chain and e.authorityId = :authority and e.action in"
                                + " :actions order by e.sequence desc",
                        AuditEntry.class)
                .setParameter("chain", applicationId)
                .setParameter("authority", authorityId)
                .setParameter("actions", actions)
                .getResultList();
    }

    @Override
    public List<AuditEntry> chain(UUID chainId) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.chainId = :chain order by e.sequence", AuditEntry.class)
                .setParameter("chain", chainId)
                .getResultList();
    }

    @Override
    public List<UUID> chainsOf(UUID authorityId) {
        return entities.createQuery(
                        "select distinct e.chainId from AuditEntry e where e.authorityId = :authority", UUID.class)
                .setParameter("authority", authorityId)
                .getResultList();
    }
}

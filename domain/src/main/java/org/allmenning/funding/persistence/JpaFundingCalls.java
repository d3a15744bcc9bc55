package org.allmenning.funding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.funding.GrantScheme;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class JpaFundingCalls implements FundingCalls {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<FundingCall> find(UUID id) {
        return Optional.ofNullable(entities.find(FundingCall.class, id));
    }

    @Override
    public Optional<FundingCall> findByKey(String key) {
        return entities.createQuery("select c from FundingCall c where c.key = :key", FundingCall.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    @Override
    public FundingCall get(UUID id) {
        return find(id).orElseThrow(() -> NothingHere.because(id));
    }

    /** Not by a read-only query: EclipseLink sends that over a second connection, and under load nobody gets a second one. */
    @Override
    public FundingCall read(UUID id) {
        var call = get(id);
        call.loadAll();
        entities.detach(call);
        return call;
    }

    @Override
    public FundingCall getForChange(UUID id) {
        return Optional.ofNullable(entities.find(FundingCall.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public List<FundingCall> published() {
        return entities.createQuery(
                        "select c from FundingCall c where c.published = true order by c.deadline desc, c.announcedOn desc, c.key",
                        FundingCall.class)
                .getResultList();
    }

    @Override
    public List<FundingCall> ofAuthority(UUID authorityId) {
        return entities.createQuery(
                        "select c from FundingCall c where c.authorityId = :authority order by c.deadline desc, c.announcedOn desc, c.key",
                        FundingCall.class)
                .setParameter("authority", authorityId)
                .getResultList();
    }

    @Override
    public Map<UUID, FundingCall> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from FundingCall c where c.id in :ids", FundingCall.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(FundingCall::id, Function.identity()));
    }

    @Override
    public GrantScheme scheme(UUID id) {
        return Optional.ofNullable(entities.find(GrantScheme.class, id)).orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public List<GrantScheme> schemesOf(UUID authorityId) {
        return entities.createQuery("select s from GrantScheme s where s.authorityId = :authority", GrantScheme.class)
                .setParameter("authority", authorityId)
                .getResultList();
    }

    @Override
    public Map<UUID, GrantScheme> schemesOf(Collection<FundingCall> calls) {
        if (calls.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select s from GrantScheme s where s.id in :ids", GrantScheme.class)
                .setParameter("ids", calls.stream().map(FundingCall::schemeId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(GrantScheme::id, Function.identity()));
    }

    @Override
    public void add(GrantScheme scheme) {
        entities.persist(scheme);
    }

    @Override
    public void add(FundingCall call) {
        entities.persist(call);
    }
}

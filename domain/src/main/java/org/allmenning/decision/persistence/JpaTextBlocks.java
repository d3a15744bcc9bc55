package org.allmenning.decision.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.decision.TextBlock;
import org.allmenning.decision.TextBlocks;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class JpaTextBlocks implements TextBlocks {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<TextBlock> ofAuthority(UUID authorityId) {
        return entities.createQuery(
                        "select t from TextBlock t where t.authorityId = :authority and t.removed = false order by t.languageTag, t.purpose,"
                                + " t.body",
                        TextBlock.class)
                .setParameter("authority", authorityId)
                .getResultList();
    }

    @Override
    public TextBlock getForChange(UUID id) {
        return Optional.ofNullable(entities.find(TextBlock.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public void add(TextBlock block) {
        entities.persist(block);
    }
}

package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.application.Withdrawal;
import org.allmenning.application.Withdrawals;

@ApplicationScoped
class JpaWithdrawals implements Withdrawals {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<Withdrawal> of(UUID applicationId) {
        return Optional.ofNullable(entities.find(Withdrawal.class, applicationId));
    }

    @Override
    public void add(Withdrawal withdrawal) {
        entities.persist(withdrawal);
    }
}

package org.allmenning.allocation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.allmenning.allocation.FrameExceeded;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.FrameNotAnnounced;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Money;

/** The balance is a checked column that a trigger moves with each entry, so no two nodes can spend the same krone. */
@ApplicationScoped
class DatabaseFrameLedger implements FrameLedger {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Money left(FundingCall call) {
        var balance = entities.createNativeQuery("select balance from frame_account where call_id = ?1")
                .setParameter(1, call.id())
                .getResultList();
        return balance.isEmpty() ? frame(call) : call.money(((Number) balance.get(0)).longValue());
    }

    @Override
    public void reserve(FundingCall call, UUID allocationId, Money amount, UUID by, Instant now) {
        open(call, by, now);
        var left = entities.createNativeQuery("select balance from frame_account where call_id = ?1 for update")
                .setParameter(1, call.id())
                .getSingleResult();
        var balance = call.money(((Number) left).longValue());
        if (balance.compareTo(amount) < 0) {
            throw new FrameExceeded(amount, balance);
        }
        enter(call, "RESERVE", -amount.minorUnits(), allocationId, by, now);
    }

    @Override
    public void release(FundingCall call, UUID submissionId, Money amount, UUID by, Instant now) {
        open(call, by, now);
        enter(call, "RELEASE", amount.minorUnits(), null, by, now);
    }

    private void open(FundingCall call, UUID by, Instant now) {
        var opened = entities.createNativeQuery(
                        "insert into frame_account (call_id, balance) values (?1, 0) on conflict do nothing")
                .setParameter(1, call.id())
                .executeUpdate();
        if (opened == 1) {
            enter(call, "FRAME", frame(call).minorUnits(), null, by, now);
        }
    }

    private void enter(FundingCall call, String kind, long amount, UUID allocationId, UUID by, Instant now) {
        entities.createNativeQuery(
                        "insert into frame_entry (call_id, kind, amount, allocation_id, entered_by, entered_at)"
                                + " values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6)")
                .setParameter(1, call.id())
                .setParameter(2, kind)
                .setParameter(3, amount)
                .setParameter(4, allocationId == null ? null : allocationId.toString())
                .setParameter(5, by)
                .setParameter(6, Timestamp.from(now))
                .executeUpdate();
    }

    private static Money frame(FundingCall call) {
        return call.frame().orElseThrow(FrameNotAnnounced::new);
    }
}

package org.allmenning.allocation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.AlreadyHolds;
import org.allmenning.allocation.FrameExceeded;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.FrameNotAnnounced;
import org.allmenning.allocation.ReleaseExceedsHolding;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Money;

/**
 * Balance and holdings are checked columns that a trigger moves with each entry, so no two nodes can spend the same krone.
 * Whoever enters something has the account locked.
 */
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
    public Money held(FundingCall call, UUID submissionId) {
        return held(call).getOrDefault(submissionId, call.money(0));
    }

    @Override
    public Map<UUID, Money> held(FundingCall call) {
        List<?> rows = entities.createNativeQuery(
                        "select submission_id, amount from frame_holding where call_id = ?1 and amount > 0")
                .setParameter(1, call.id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> call.money(((Number) row[1]).longValue())));
    }

    @Override
    public void reserve(FundingCall call, UUID scenarioId, Map<UUID, Money> amounts, UUID by, Instant now) {
        open(call, by, now);
        var balance = lockedBalance(call);
        var wanted = amounts.values().stream().reduce(call.money(0), Money::plus);
        if (balance.compareTo(wanted) < 0) {
            throw new FrameExceeded(wanted, balance);
        }
        var holding = held(call).keySet().stream().filter(amounts::containsKey).count();
        if (holding > 0) {
            throw new AlreadyHolds((int) holding);
        }
        var entries = Json.createObjectBuilder();
        amounts.forEach((submission, amount) -> entries.add(submission.toString(), amount.minorUnits()));
        entities.createNativeQuery("insert into frame_entry"
                        + " (call_id, kind, amount, allocation_id, submission_id, entered_by, entered_at)"
                        + " select ?1, 'RESERVE', -cast(value as bigint), ?2, cast(key as uuid), ?3, ?4"
                        + " from jsonb_each_text(cast(?5 as jsonb))")
                .setParameter(1, call.id())
                .setParameter(2, scenarioId)
                .setParameter(3, by)
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, entries.build().toString())
                .executeUpdate();
    }

    @Override
    public void release(FundingCall call, UUID submissionId, Money amount, UUID by, Instant now) {
        if (amount.isZero()) {
            return;
        }
        open(call, by, now);
        lockedBalance(call);
        var held = held(call, submissionId);
        if (held.compareTo(amount) < 0) {
            throw new ReleaseExceedsHolding(amount, held);
        }
        enter(call, "RELEASE", amount.minorUnits(), submissionId, by, now);
    }

    private Money lockedBalance(FundingCall call) {
        var left = entities.createNativeQuery("select balance from frame_account where call_id = ?1 for update")
                .setParameter(1, call.id())
                .getSingleResult();
        return call.money(((Number) left).longValue());
    }

    private void open(FundingCall call, UUID by, Instant now) {
        var opened = entities.createNativeQuery(
                        "insert into frame_account (call_id, balance, frame) values (?1, 0, 0) on conflict do nothing")
                .setParameter(1, call.id())
                .executeUpdate();
        if (opened == 1) {
            enter(call, "FRAME", frame(call).minorUnits(), null, by, now);
        }
    }

    private void enter(FundingCall call, String kind, long amount, UUID submissionId, UUID by, Instant now) {
        entities.createNativeQuery(
                        "insert into frame_entry (call_id, kind, amount, submission_id, entered_by, entered_at)"
                                + " values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6)")
                .setParameter(1, call.id())
                .setParameter(2, kind)
                .setParameter(3, amount)
                .setParameter(4, submissionId == null ? null : submissionId.toString())
                .setParameter(5, by)
                .setParameter(6, Timestamp.from(now))
                .executeUpdate();
    }

    private static Money frame(FundingCall call) {
        return call.frame().orElseThrow(FrameNotAnnounced::new);
    }
}

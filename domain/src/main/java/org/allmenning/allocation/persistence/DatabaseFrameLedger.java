package org.allmenning.allocation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.allocation.AlreadyHolds;
import org.allmenning.allocation.FrameExceeded;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.allocation.FrameNotAnnounced;
import org.allmenning.allocation.ReleaseExceedsHolding;
import org.allmenning.allocation.YearExceeded;
import org.allmenning.funding.FrameUse;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;

/**
 * Balance and holdings are checked columns that a trigger moves with each entry, so no two nodes can spend the same krone.
 * Whoever enters something has the account locked.
 */
@ApplicationScoped
class DatabaseFrameLedger implements FrameLedger, FrameUse {

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
        return heldByYear(call).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, submission -> submission.getValue().total()));
    }

    @Override
    public Map<UUID, AmountsPerYear> heldByYear(FundingCall call) {
        List<?> rows = entities.createNativeQuery("select submission_id, budget_year, amount from frame_holding"
                        + " where call_id = ?1 and amount > 0")
                .setParameter(1, call.id())
                .getResultList();
        var amounts = new HashMap<UUID, Map<Integer, Money>>();
        rows.stream().map(Object[].class::cast).forEach(row -> amounts.computeIfAbsent(
                        (UUID) row[0], submission -> new HashMap<>())
                .put(((Number) row[1]).intValue(), call.money(((Number) row[2]).longValue())));
        return amounts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, years -> call.amounts(years.getValue())));
    }

    @Override
    public Map<Integer, Money> leftByYear(FundingCall call) {
        var announced = call.terms().frameByYear();
        if (announced.isEmpty()) {
            return Map.of();
        }
        var left = yearBalances(call);
        return left.isEmpty()
                ? announced.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, year -> call.money(year.getValue())))
                : left;
    }

    @Override
    public void reserve(FundingCall call, UUID scenarioId, Map<UUID, AmountsPerYear> amounts, UUID by, Instant now) {
        open(call, by, now);
        var balance = lockedBalance(call);
        var wanted = amounts.values().stream().map(AmountsPerYear::total).reduce(call.money(0), Money::plus);
        if (balance.compareTo(wanted) < 0) {
            throw new FrameExceeded(wanted, balance);
        }
        var holding = held(call).keySet().stream().filter(amounts::containsKey).count();
        if (holding > 0) {
            throw new AlreadyHolds((int) holding);
        }
        requireLeftInEachYear(call, amounts.values());
        var entries = Json.createArrayBuilder();
        amounts.forEach((submission, years) -> years.byYear().forEach((year, amount) -> {
            if (!amount.isZero()) {
                entries.add(Json.createObjectBuilder()
                        .add("submission", submission.toString())
                        .add("year", year)
                        .add("amount", amount.minorUnits()));
            }
        }));
        entities.createNativeQuery(
                        "insert into frame_entry"
                                + " (call_id, kind, amount, allocation_id, submission_id, budget_year, entered_by, entered_at)"
                                + " select ?1, 'RESERVE', -amount, cast(?2 as uuid), submission, year, ?3, ?4"
                                + " from jsonb_to_recordset(cast(?5 as jsonb)) as entry (submission uuid, year integer, amount bigint)")
                .setParameter(1, call.id())
                .setParameter(2, scenarioId == null ? null : scenarioId.toString())
                .setParameter(3, by)
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, entries.build().toString())
                .executeUpdate();
    }

    @Override
    public void release(FundingCall call, UUID submissionId, AmountsPerYear amounts, UUID by, Instant now) {
        if (amounts.isNothing()) {
            return;
        }
        open(call, by, now);
        lockedBalance(call);
        var held = heldPerYear(call, submissionId);
        amounts.byYear().forEach((year, amount) -> {
            var most = held.getOrDefault(year, call.money(0));
            if (most.compareTo(amount) < 0) {
                throw new ReleaseExceedsHolding(amount, most);
            }
        });
        amounts.byYear().forEach((year, amount) -> {
            if (!amount.isZero()) {
                enter(call, "RELEASE", amount.minorUnits(), submissionId, year, by, now);
            }
        });
    }

    private Map<Integer, Money> heldPerYear(FundingCall call, UUID submissionId) {
        List<?> rows = entities.createNativeQuery(
                        "select budget_year, amount from frame_holding where call_id = ?1 and submission_id = ?2")
                .setParameter(1, call.id())
                .setParameter(2, submissionId)
                .getResultList();
        return perYear(call, rows);
    }

    private void requireLeftInEachYear(FundingCall call, Collection<AmountsPerYear> amounts) {
        new TreeMap<>(yearBalances(call)).forEach((year, left) -> {
            var wanted = amounts.stream().map(one -> one.in(year)).reduce(call.money(0), Money::plus);
            if (left.compareTo(wanted) < 0) {
                throw new YearExceeded(year, wanted, left);
            }
        });
    }

    private Map<Integer, Money> yearBalances(FundingCall call) {
        return perYear(
                call,
                entities.createNativeQuery("select budget_year, balance from frame_year where call_id = ?1")
                        .setParameter(1, call.id())
                        .getResultList());
    }

    private static Map<Integer, Money> perYear(FundingCall call, List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).intValue(), row -> call.money(((Number) row[1]).longValue())));
    }

    private Money lockedBalance(FundingCall call) {
        var left = entities.createNativeQuery("select balance from frame_account where call_id = ?1 for update")
                .setParameter(1, call.id())
                .getSingleResult();
        return call.money(((Number) left).longValue());
    }

    private void open(FundingCall call, UUID by, Instant now) {
        if (!isSetAside(call.id())) {
            requireUnchanged(call);
        }
        var opened = entities.createNativeQuery(
                        "insert into frame_account (call_id, balance, frame) values (?1, 0, 0) on conflict do nothing")
                .setParameter(1, call.id())
                .executeUpdate();
        if (opened == 1) {
            enter(call, "FRAME", frame(call).minorUnits(), null, null, by, now);
            call.terms().frameByYear().forEach((year, amount) -> enter(call, "FRAME", amount, null, year, by, now));
        }
    }

    /** Whoever changes the call at the same time has changed it, or finds that money is set aside. */
    private void requireUnchanged(FundingCall call) {
        var version = entities.createNativeQuery("select version from funding_call where id = ?1 for update")
                .setParameter(1, call.id())
                .getSingleResult();
        call.requireVersion(((Number) version).longValue());
    }

    @Override
    public boolean isSetAside(UUID callId) {
        return !entities.createNativeQuery("select 1 from frame_account where call_id = ?1")
                .setParameter(1, callId)
                .getResultList()
                .isEmpty();
    }

    private void enter(
            FundingCall call, String kind, long amount, UUID submissionId, Integer year, UUID by, Instant now) {
        entities.createNativeQuery(
                        "insert into frame_entry (call_id, kind, amount, submission_id, budget_year, entered_by, entered_at)"
                                + " values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as integer), ?6, ?7)")
                .setParameter(1, call.id())
                .setParameter(2, kind)
                .setParameter(3, amount)
                .setParameter(4, submissionId == null ? null : submissionId.toString())
                .setParameter(5, year == null ? null : year.toString())
                .setParameter(6, by)
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
    }

    private static Money frame(FundingCall call) {
        return call.frame().orElseThrow(FrameNotAnnounced::new);
    }
}

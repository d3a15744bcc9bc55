package org.allmenning.allocation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Money;
import org.allmenning.shared.persistence.UuidColumn;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * A scenario: one way to divide the frame of a call. A call has as many as its officers like; each is changed as often as
 * needed, then confirmed once, and after that it stays. Several may be confirmed as long as the frame holds: a later one
 * gives to applications that hold nothing what earlier awards gave back.
 */
@Entity
@Table(name = "allocation")
public class Allocation {

    /** How far it has come. */
    public enum Status {
        PROPOSED,
        CONFIRMED
    }

    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    private int number;

    private String name = "";

    private String remark = "";

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "cut_line")
    private Integer cutLine;

    private long step;

    private long minimum;

    @Column(name = "open_to_panel")
    private boolean openToPanel;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "allocation_line", joinColumns = @JoinColumn(name = "allocation_id"))
    private List<AllocationLine> lines = new ArrayList<>();

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "allocation_lock", joinColumns = @JoinColumn(name = "allocation_id"))
    @Column(name = "submission_id")
    @Convert(converter = UuidColumn.class)
    private Set<UUID> locked = new HashSet<>();

    protected Allocation() {}

    /** @param number from 1 within the call; shown as a letter */
    public Allocation(UUID id, FundingCall call, int number, UUID author, Instant now) {
        this.id = id;
        this.callId = call.id();
        this.authorityId = call.authorityId();
        this.number = number;
        this.status = Status.PROPOSED;
        this.step = call.step().minorUnits();
        this.createdBy = author;
        this.changedBy = author;
        this.changedAt = now;
    }

    /**
     * The same amounts, locks, cut line and rules under another number, open for change also where this one is confirmed.
     *
     * @param kept the submissions that the copy is for; others are left out
     */
    public Allocation copy(UUID copyId, FundingCall call, int copyNumber, Set<UUID> kept, UUID author, Instant now) {
        var copy = new Allocation(copyId, call, copyNumber, author, now);
        copy.cutLine = cutLine;
        copy.step = step;
        copy.minimum = minimum;
        lines.stream()
                .filter(line -> kept.contains(line.submissionId()))
                .forEach(line -> copy.lines.add(
                        new AllocationLine(line.submissionId(), line.subProject(), line.year(), line.amount())));
        locked.stream().filter(kept::contains).forEach(copy.locked::add);
        return copy;
    }

    /** Names it and says what it is about; both may be empty. What is confirmed keeps its name. */
    public void describe(String newName, String newRemark, UUID author, Instant now) {
        requireOpen();
        name = newName;
        remark = newRemark;
        changed(author, now);
    }

    /** Lets the panel read it, or no more; also what is confirmed. */
    public void openToPanel(boolean open) {
        openToPanel = open;
    }

    /** Replaces everything that was proposed. */
    public void propose(List<AllocationLine> proposed, UUID author, Instant now) {
        requireOpen();
        lines.clear();
        lines.addAll(proposed);
        changed(author, now);
    }

    /** Replaces what was proposed for some applications. A lock holds off the methods, not the officer’s own hand. */
    public void propose(Set<UUID> submissions, List<AllocationLine> proposed, UUID author, Instant now) {
        requireOpen();
        var wanted = proposed.stream().map(AllocationLine::what).collect(Collectors.toSet());
        lines.removeIf(line -> submissions.contains(line.submissionId()) && !wanted.contains(line.what()));
        var kept = lines.stream().map(AllocationLine::what).collect(Collectors.toSet());
        proposed.stream().filter(line -> !kept.contains(line.what())).forEach(lines::add);
        changed(author, now);
    }

    /** A locked application keeps its amount, whatever method runs. */
    public void lock(UUID submissionId, boolean on, UUID author, Instant now) {
        requireOpen();
        if (on ? locked.add(submissionId) : locked.remove(submissionId)) {
            changed(author, now);
        }
    }

    /** @param rows how many of the ranked applications are above the line, at least 0; null for no line */
    public void cutAfter(Integer rows, UUID author, Instant now) {
        requireOpen();
        cutLine = rows;
        changed(author, now);
    }

    /**
     * Sets what methods and typed amounts of applications keep to.
     *
     * @param newStep minor units, a multiple of the step of the call
     * @param newMinimum minor units; what would get less gets nothing; 0 for no such limit
     */
    public void keepTo(long newStep, long newMinimum, UUID author, Instant now) {
        requireOpen();
        step = newStep;
        minimum = newMinimum;
        changed(author, now);
    }

    /** Somebody changes its lines by {@link Allocations#putLines}. */
    public void change(UUID author, Instant now) {
        requireOpen();
        changed(author, now);
    }

    /** Goes back to how locks, cut line and rules stood; what the other does not name stays, and so do all amounts. */
    public void restore(ScenarioBefore before, UUID author, Instant now) {
        change(author, now);
        before.rows().forEach(row -> lock(row.submissionId(), row.locked(), author, now));
        if (before.cutLine() != null) {
            cutLine = before.cutLine().rows();
        }
        if (before.rules() != null) {
            step = before.rules().step();
            minimum = before.rules().minimum();
        }
    }

    /** Takes out what was proposed for applications that are no longer there; what is confirmed stays. */
    public void leaveOut(Set<UUID> submissions, Instant now) {
        if (!isConfirmed()) {
            var unlocked = locked.removeAll(submissions);
            if (lines.removeIf(line -> submissions.contains(line.submissionId())) || unlocked) {
                changedAt = now;
            }
        }
    }

    /** Takes out lines for submissions that a newer one replaced or that were withdrawn: nobody sees them. */
    public void keepOnly(Set<UUID> standing) {
        requireOpen();
        lines.removeIf(line -> !standing.contains(line.submissionId()));
    }

    public void confirm(UUID author, Instant now) {
        requireOpen();
        if (lines.isEmpty()) {
            throw new NothingProposed();
        }
        status = Status.CONFIRMED;
        confirmedAt = now;
        changed(author, now);
    }

    private void changed(UUID author, Instant now) {
        changedBy = author;
        changedAt = now;
    }

    public void requireRevision(long seen) {
        if (revision != seen) {
            throw new StaleAllocation();
        }
    }

    /** @throws AllocationIsConfirmed if it is */
    public void requireOpen() {
        if (isConfirmed()) {
            throw new AllocationIsConfirmed();
        }
    }

    public boolean isConfirmed() {
        return status == Status.CONFIRMED;
    }

    public Money total(FundingCall call) {
        return call.money(lines.stream().mapToLong(AllocationLine::amount).reduce(0, Math::addExact));
    }

    /** What each application gets, all of them above zero. */
    public Map<UUID, Money> perSubmission(FundingCall call) {
        var sums = new LinkedHashMap<UUID, Money>();
        lines.forEach(line -> sums.merge(line.submissionId(), call.money(line.amount()), Money::plus));
        return sums;
    }

    /** The same, with the year in which each amount is given. */
    public Map<UUID, AmountsPerYear> perSubmissionAndYear(FundingCall call) {
        var lists = lines.stream()
                .collect(Collectors.groupingBy(AllocationLine::submissionId, LinkedHashMap::new, Collectors.toList()));
        var amounts = new LinkedHashMap<UUID, AmountsPerYear>();
        lists.forEach((submission, theirs) -> amounts.put(
                submission,
                call.amounts(theirs.stream()
                        .collect(Collectors.toMap(
                                AllocationLine::year, line -> call.money(line.amount()), Money::plus)))));
        return amounts;
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    public long revision() {
        return revision;
    }

    /** From 1 within the call. */
    public int number() {
        return number;
    }

    /** What officers call it; empty where its letter is enough. */
    public String name() {
        return name;
    }

    /** What it is about; may be empty. */
    public String remark() {
        return remark;
    }

    /** How many ranked applications are above the line. */
    public Optional<Integer> cutLine() {
        return Optional.ofNullable(cutLine);
    }

    /** Minor units; amounts of applications are multiples of it, or the whole that was asked for. */
    public long step() {
        return step;
    }

    /** Minor units; 0 for no such limit. */
    public long minimum() {
        return minimum;
    }

    public boolean isLocked(UUID submissionId) {
        return locked.contains(submissionId);
    }

    /** Whose applications keep their amount. */
    public Set<UUID> locked() {
        return Set.copyOf(locked);
    }

    /** Whether reviewers who have handed in all their scores of the call may read it. */
    public boolean isOpenToPanel() {
        return openToPanel;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public List<AllocationLine> lines() {
        return List.copyOf(lines);
    }

    /** What is proposed for each application that gets something. */
    public Map<UUID, List<AmountLine>> amounts() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        AllocationLine::submissionId,
                        Collectors.mapping(AmountLine::of, Collectors.toUnmodifiableList())));
    }
}

package org.allmenning.allocation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Money;

/** How the frame of a call is divided: proposed as often as needed, then confirmed once. */
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

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "allocation_line", joinColumns = @JoinColumn(name = "allocation_id"))
    private List<AllocationLine> lines = new ArrayList<>();

    protected Allocation() {}

    public Allocation(UUID id, FundingCall call, UUID author, Instant now) {
        this.id = id;
        this.callId = call.id();
        this.authorityId = call.authorityId();
        this.status = Status.PROPOSED;
        this.changedBy = author;
        this.changedAt = now;
    }

    /** Replaces what was proposed. */
    public void propose(List<AllocationLine> proposed, UUID author, Instant now) {
        requireOpen();
        lines.clear();
        lines.addAll(proposed);
        changedBy = author;
        changedAt = now;
    }

    /** Takes out what was proposed for applications that are no longer there; what is confirmed stays. */
    public void leaveOut(Set<UUID> submissions, Instant now) {
        if (!isConfirmed() && lines.removeIf(line -> submissions.contains(line.submissionId()))) {
            changedAt = now;
        }
    }

    public void confirm(UUID author, Instant now) {
        requireOpen();
        if (lines.isEmpty()) {
            throw new NothingProposed();
        }
        status = Status.CONFIRMED;
        changedBy = author;
        changedAt = now;
    }

    public void requireRevision(long seen) {
        if (revision != seen) {
            throw new StaleAllocation();
        }
    }

    /** @throws ProposalNotSaved unless these are the lines of the proposal */
    public void requireLines(List<AllocationLine> seen) {
        if (lines.size() != seen.size()
                || !seen.stream().allMatch(line -> lines.stream().anyMatch(line::isSameAs))) {
            throw new ProposalNotSaved();
        }
    }

    private void requireOpen() {
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

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public List<AllocationLine> lines() {
        return List.copyOf(lines);
    }
}

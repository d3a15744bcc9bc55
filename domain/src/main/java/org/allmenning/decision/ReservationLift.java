package org.allmenning.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is noted about the council that an award was reserved for: it has decided, so that the reservation is lifted and the award
 * lapses no more; or it has not after all. Never changed; of several notes about one award the last holds.
 */
@Entity
@Table(name = "reservation_lift")
public class ReservationLift {

    @Id
    private UUID id;

    @Column(name = "decision_id")
    private UUID decisionId;

    private int revision;

    @Column(name = "lifted_on")
    private LocalDate liftedOn;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected ReservationLift() {}

    /**
     * @param last the note that held so far, or null for the first
     * @param liftedOn when the council decided, or null where it has not
     */
    ReservationLift(UUID decisionId, ReservationLift last, LocalDate liftedOn, UUID notedBy, Instant notedAt) {
        this.id = UUID.randomUUID();
        this.decisionId = decisionId;
        this.revision = last == null ? 1 : last.revision + 1;
        this.liftedOn = liftedOn;
        this.notedBy = notedBy;
        this.notedAt = notedAt;
    }

    public UUID decisionId() {
        return decisionId;
    }

    /** Its place among the notes about one award, from 1. */
    public int revision() {
        return revision;
    }

    /** When the council decided; empty where it has not. */
    public Optional<LocalDate> liftedOn() {
        return Optional.ofNullable(liftedOn);
    }

    public UUID notedBy() {
        return notedBy;
    }

    public Instant notedAt() {
        return notedAt;
    }
}

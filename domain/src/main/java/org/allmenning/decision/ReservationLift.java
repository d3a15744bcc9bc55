package org.allmenning.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The council that an award was reserved for has decided: the reservation is lifted, and the award lapses no more. */
@Entity
@Table(name = "reservation_lift")
public class ReservationLift {

    @Id
    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "lifted_on")
    private LocalDate liftedOn;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected ReservationLift() {}

    ReservationLift(UUID decisionId, LocalDate liftedOn, UUID notedBy, Instant notedAt) {
        this.decisionId = decisionId;
        this.liftedOn = liftedOn;
        this.notedBy = notedBy;
        this.notedAt = notedAt;
    }

    public UUID decisionId() {
        return decisionId;
    }

    /** When the council decided. */
    public LocalDate liftedOn() {
        return liftedOn;
    }

    public UUID notedBy() {
        return notedBy;
    }

    public Instant notedAt() {
        return notedAt;
    }
}

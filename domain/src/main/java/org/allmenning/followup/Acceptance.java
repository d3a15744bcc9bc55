package org.allmenning.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The lead accepted an award with its conditions; until then nothing is paid. */
@Entity
@Table(name = "acceptance")
public class Acceptance {

    @Id
    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "accepted_by")
    private UUID acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Acceptance() {}

    public Acceptance(UUID decisionId, UUID acceptedBy, Instant now) {
        this.decisionId = decisionId;
        this.acceptedBy = acceptedBy;
        this.acceptedAt = now;
    }

    public UUID decisionId() {
        return decisionId;
    }

    public UUID acceptedBy() {
        return acceptedBy;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}

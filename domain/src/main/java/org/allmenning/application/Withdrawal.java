package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the lead withdrew an application, and why, if they said so. */
@Entity
@Table(name = "withdrawal")
public class Withdrawal {

    private static final int LONGEST_REASON = 2_000;

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String reason;

    protected Withdrawal() {}

    /**
     * A withdrawal.
     *
     * @param reason may be empty
     * @throws TextOutOfBounds for a reason that is too long
     */
    public Withdrawal(GrantApplication application, UUID person, Instant now, String reason) {
        this.applicationId = application.id();
        this.authorityId = application.authorityId();
        this.withdrawnBy = person;
        this.withdrawnAt = now;
        this.reason = TextOutOfBounds.require(reason, 0, LONGEST_REASON);
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID withdrawnBy() {
        return withdrawnBy;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Empty where none was given. */
    public String reason() {
        return reason;
    }
}

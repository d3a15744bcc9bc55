package org.allmenning.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/** A deadline that was moved for all, and why. The database refuses to change it. */
@Entity
@Table(name = "deadline_extension")
public class DeadlineExtension {

    @Id
    private UUID id;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    private Instant earlier;
    private Instant deadline;

    @Column(name = "extended_at")
    private Instant extendedAt;

    @Column(name = "extended_by")
    private UUID extendedBy;

    private LocalizedText reason;

    protected DeadlineExtension() {}

    /** @param earlier the deadline that the call had until now */
    public DeadlineExtension(FundingCall call, Instant earlier, LocalizedText reason, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.callId = call.id();
        this.authorityId = call.authorityId();
        this.earlier = earlier;
        this.deadline = call.deadline().orElseThrow();
        this.reason = reason;
        this.extendedBy = officer;
        this.extendedAt = now;
    }

    /** What everybody may read of an extension. */
    public record Told(ZonedDateTime earlier, ZonedDateTime deadline, ZonedDateTime extendedAt, LocalizedText reason)
            implements Serializable {}

    public Told told(FundingCall call) {
        var zone = call.timeZone();
        return new Told(earlier.atZone(zone), deadline.atZone(zone), extendedAt.atZone(zone), reason);
    }

    public UUID callId() {
        return callId;
    }

    public UUID authorityId() {
        return authorityId;
    }

    public UUID extendedBy() {
        return extendedBy;
    }
}

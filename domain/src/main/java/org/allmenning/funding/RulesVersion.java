package org.allmenning.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/** A new version of the rules of a published call: why, by whom, and what was before. The database refuses to change it. */
@Entity
@Table(name = "rules_version")
public class RulesVersion {

    @Id
    private UUID id;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    private int number;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    private LocalizedText reason;

    @Column(name = "terms_before")
    private String termsBefore;

    @Column(name = "terms_after")
    private String termsAfter;

    protected RulesVersion() {}

    /**
     * Notes the change that was just made to a call.
     *
     * @param before what was laid down until then
     * @param reason published with the version
     */
    public RulesVersion(FundingCall call, CallPlan before, LocalizedText reason, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.callId = call.id();
        this.authorityId = call.authorityId();
        this.number = call.rulesVersion();
        this.decidedAt = now;
        this.decidedBy = officer;
        this.reason = reason;
        this.termsBefore = RulesDocument.of(before).written();
        this.termsAfter = RulesDocument.of(call.plan()).written();
    }

    /** What everybody may read of a version. */
    public record Told(int number, ZonedDateTime decidedAt, LocalizedText reason, List<CallChange> changes)
            implements Serializable {}

    public Told told(FundingCall call) {
        return new Told(number, decidedAt.atZone(call.timeZone()), reason, changes());
    }

    /** In which it differs from the version before. */
    public List<CallChange> changes() {
        return CallChange.between(RulesDocument.read(termsBefore), RulesDocument.read(termsAfter));
    }

    public UUID callId() {
        return callId;
    }

    public UUID authorityId() {
        return authorityId;
    }

    /** From 2: the first version is what was published. */
    public int number() {
        return number;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public LocalizedText reason() {
        return reason;
    }
}

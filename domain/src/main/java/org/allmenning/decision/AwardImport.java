package org.allmenning.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.allmenning.funding.FundingCall;

/** One import of an award list. A later import of the same call supersedes it; its decisions stay readable. */
@Entity
@Table(name = "award_import")
public class AwardImport {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "imported_by")
    private UUID importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    private boolean current;

    protected AwardImport() {}

    public AwardImport(UUID id, FundingCall call, UUID importedBy, Instant now) {
        this.id = id;
        this.callId = call.id();
        this.authorityId = call.authorityId();
        this.importedBy = importedBy;
        this.importedAt = now;
        this.current = true;
    }

    public void supersede() {
        current = false;
    }

    public boolean isCurrent() {
        return current;
    }

    public UUID id() {
        return id;
    }
}

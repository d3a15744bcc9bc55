package org.allmenning.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;

/** What calls belong to: the purpose that an authority has money for, on a legal basis. A round is a call of it. */
@Entity
@Table(name = "grant_scheme")
public class GrantScheme {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "authority_id")
    private UUID authorityId;

    private LocalizedText name;

    @Column(name = "legal_basis")
    private LocalizedText legalBasis;

    protected GrantScheme() {}

    public GrantScheme(UUID id, UUID authorityId, LocalizedText name, LocalizedText legalBasis) {
        this.id = id;
        this.authorityId = authorityId;
        this.name = name;
        this.legalBasis = legalBasis;
    }

    /** @throws StaleCall unless the page that was sent showed the scheme as it is */
    public void describe(LocalizedText otherName, LocalizedText otherBasis, long seen) {
        if (version != seen) {
            throw new StaleCall();
        }
        name = otherName;
        legalBasis = otherBasis;
    }

    /** Rises with every change. */
    public long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public LocalizedText name() {
        return name;
    }

    public LocalizedText legalBasis() {
        return legalBasis;
    }

    public boolean belongsTo(UUID authority) {
        return authorityId.equals(authority);
    }
}

package org.allmenning.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmenning.funding.FundingCall;

/** What a person wants to see of the cases of a call, kept under a name of the person's own. */
@Entity
@Table(name = "case_view")
public class CaseView {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;

    /** How many a person keeps for a call. */
    public static final int MOST = 20;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    private String name;
    private String query;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected CaseView() {}

    /** @throws CaseViewRefused for a name that is empty or too long */
    public CaseView(UUID personId, FundingCall call, String name, CaseQuery query, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.callId = call.id();
        this.authorityId = call.authorityId();
        this.name = usable(name);
        this.query = query.parameters();
        this.keptAt = now;
    }

    private static String usable(String name) {
        var stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw CaseViewRefused.name();
        }
        return stripped;
    }

    /** The same name now stands for something else. */
    public void replace(CaseQuery other, Instant now) {
        query = other.parameters();
        keptAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public UUID callId() {
        return callId;
    }

    public String name() {
        return name;
    }

    public CaseQuery query() {
        return CaseQuery.read(query);
    }
}

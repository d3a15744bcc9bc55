package org.allmenning.submission;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.Finding;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Json;

/** A numbered version of an application as it was sent in. The database refuses to change it. */
@Entity
@Table(name = "submission")
public class Submission {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "case_number")
    private int caseNumber;

    @Column(name = "version_number")
    private int versionNumber;

    @Column(name = "draft_revision")
    private long draftRevision;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    private String content;
    private String sha256;

    /** What {@link #content} says, once it was asked for: it never changes, and reading it costs. */
    @Transient
    private SubmittedApplication read;

    protected Submission() {}

    /** Freezes a document; its canonical form is what is kept and hashed. */
    static Submission freeze(
            SubmissionDocument document, FundingCall call, UUID submittedBy, IdempotencyKey key, JsonObject json) {
        var frozen = new Submission();
        frozen.id = UUID.randomUUID();
        frozen.applicationId = document.applicationId();
        frozen.callId = call.id();
        frozen.authorityId = call.authorityId();
        frozen.caseNumber = document.caseNumber();
        frozen.versionNumber = document.version();
        frozen.draftRevision = document.draftRevision();
        frozen.idempotencyKey = key.value();
        frozen.submittedAt = document.submittedAt();
        frozen.submittedBy = submittedBy;
        frozen.content = CanonicalJson.write(json);
        frozen.sha256 = CanonicalJson.sha256(frozen.content);
        return frozen;
    }

    public Receipt receipt(FundingCall call) {
        return new Receipt(
                id,
                applicationId,
                call.key() + "/" + caseNumber,
                versionNumber,
                application().title(),
                submittedAt.atZone(call.timeZone()),
                sha256);
    }

    /** What was sent in. */
    public SubmittedApplication application() {
        if (read == null) {
            read = SubmittedApplication.of(json());
        }
        return read;
    }

    /** What the rules of its time say of what was sent in; what the officer shall look at is among it. */
    public List<Finding> findings() {
        return new FrozenRules(json()).findings();
    }

    /** Every rule of its time, those that it keeps among them, with what the rule found. */
    public List<CheckedRule> checkedRules() {
        return new FrozenRules(json()).checked();
    }

    /** What the rules of its time looked at. */
    public ApplicationFacts facts() {
        return new FrozenRules(json()).facts();
    }

    private JsonObject json() {
        try (var reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }

    /** The canonical form over which the hash goes. */
    public String canonicalForm() {
        return content;
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID callId() {
        return callId;
    }

    public UUID authorityId() {
        return authorityId;
    }

    public int caseNumber() {
        return caseNumber;
    }

    public int versionNumber() {
        return versionNumber;
    }

    /** @throws IdempotencyKeyReused unless it froze the draft as it was at this revision */
    public void requireOf(long revision) {
        if (draftRevision != revision) {
            throw new IdempotencyKeyReused();
        }
    }

    public long draftRevision() {
        return draftRevision;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public String sha256() {
        return sha256;
    }
}

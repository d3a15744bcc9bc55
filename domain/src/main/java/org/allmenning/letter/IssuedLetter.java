package org.allmenning.letter;

import jakarta.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.allmenning.shared.CanonicalJson;

/**
 * A letter that was sent: numbered within its authority and year, and frozen word for word. Made in the transaction that
 * approves the decision, so that there is never one without the other; the database refuses any change.
 */
@Entity
@Table(name = "letter")
public class IssuedLetter {

    @Id
    private UUID id;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    private int year;
    private int number;

    @Column(name = "template_version")
    private int templateVersion;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private String content;
    private String sha256;

    protected IssuedLetter() {}

    /** Freezes what was written about a decision. */
    IssuedLetter(LetterCase letterCase, int number, int templateVersion, LetterContent content, Instant now) {
        this.id = UUID.randomUUID();
        this.decisionId = letterCase.decision().id();
        this.callId = letterCase.decision().call().id();
        this.authorityId = letterCase.decision().call().authorityId();
        this.year = letterCase.date().getYear();
        this.number = number;
        this.templateVersion = templateVersion;
        this.issuedAt = now;
        this.content = CanonicalJson.write(content.json());
        this.sha256 = CanonicalJson.sha256(this.content);
    }

    /** As it stands on the letter: {@code 2024/17}. */
    static String numbered(int year, int number) {
        return year + "/" + number;
    }

    public UUID id() {
        return id;
    }

    public UUID decisionId() {
        return decisionId;
    }

    public String number() {
        return numbered(year, number);
    }

    /** Of the authority's template; 0 is the one that comes with the product. */
    public int templateVersion() {
        return templateVersion;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** Word for word as it was frozen. */
    public LetterContent content() {
        try (var reader = Json.createReader(new StringReader(content))) {
            return LetterContent.of(reader.readObject());
        }
    }

    /** Over the canonical form of what was frozen. */
    public String sha256() {
        return sha256;
    }
}

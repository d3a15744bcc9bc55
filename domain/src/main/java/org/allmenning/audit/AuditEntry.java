package org.allmenning.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.allmenning.shared.Actor;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Json;

/**
 * One link of a chain. Its hash goes over its content and the hash before it; content holds ids of persons, never their
 * names, so that erasing a person breaks no chain.
 */
@Entity
@Table(name = "audit_entry")
@IdClass(AuditEntry.Key.class)
public class AuditEntry {

    /** What stands before the first link. */
    public static final String NO_HASH = "0".repeat(64);

    /** A link's place. */
    public static class Key implements Serializable {
        private UUID chainId;
        private long sequence;

        protected Key() {}

        public Key(UUID chainId, long sequence) {
            this.chainId = chainId;
            this.sequence = sequence;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && sequence == key.sequence && Objects.equals(chainId, key.chainId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(chainId, sequence);
        }
    }

    @Id
    @Column(name = "chain_id")
    private UUID chainId;

    @Id
    private long sequence;

    private Instant at;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "authority_id")
    private UUID authorityId;

    private String action;
    private String content;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    /** The next link of a chain that so far ends with {@code previousHash}. */
    AuditEntry(
            UUID chainId,
            long sequence,
            String previousHash,
            Actor actor,
            UUID authorityId,
            String action,
            Map<String, String> details,
            Instant now) {
        this.chainId = chainId;
        this.sequence = sequence;
        this.at = now.truncatedTo(ChronoUnit.MICROS);
        this.actorId = actor.personId();
        this.organisationId = actor.organisationId();
        this.authorityId = authorityId;
        this.action = action;
        this.previousHash = previousHash;
        this.content = content(details);
        this.hash = CanonicalJson.sha256(previousHash + "\n" + content);
    }

    private String content(Map<String, String> details) {
        var json = Json.createObjectBuilder()
                .add("chain", chainId.toString())
                .add("sequence", sequence)
                .add("at", at.toString())
                .add("actor", String.valueOf(actorId))
                .add("organisation", String.valueOf(organisationId))
                .add("action", action);
        var inner = Json.createObjectBuilder();
        details.forEach(inner::add);
        return CanonicalJson.write(json.add("details", inner).build());
    }

    /** Whether the link is as it was written and joins the one before. */
    public boolean follows(String hashBefore) {
        return previousHash.equals(hashBefore) && hash.equals(CanonicalJson.sha256(previousHash + "\n" + content));
    }

    public UUID chainId() {
        return chainId;
    }

    public long sequence() {
        return sequence;
    }

    public Instant at() {
        return at;
    }

    public Optional<UUID> actorId() {
        return Optional.ofNullable(actorId);
    }

    public Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    public String action() {
        return action;
    }

    /** What was noted beside the action, by key. */
    public SortedMap<String, String> details() {
        try (var reader = Json.createReader(new StringReader(content))) {
            var noted = reader.readObject().getJsonObject("details");
            var details = new TreeMap<String, String>();
            noted.keySet().forEach(key -> details.put(key, noted.getString(key)));
            return details;
        }
    }

    /** Canonical JSON. */
    public String content() {
        return content;
    }

    public String hash() {
        return hash;
    }
}

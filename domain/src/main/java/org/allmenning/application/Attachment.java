package org.allmenning.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.CallForm;
import org.allmenning.shared.Actor;

/**
 * A file of an application: what it is called and what it answers to. Its content lies in the {@link AttachmentStore}. It is
 * never changed; one that was taken out can be put back.
 */
@Entity
@Table(name = "application_attachment")
public class Attachment {

    /** In bytes: 100 MB, all files of an application together. */
    public static final long LARGEST_TOGETHER = 10L * AttachmentFile.LARGEST;

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    private String kind;
    private String name;

    @Enumerated(EnumType.STRING)
    private AttachmentType type;

    private long size;
    private String sha256;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected Attachment() {}

    /** @param kind as the call's form names it */
    public Attachment(UUID id, UUID applicationId, String kind, AttachmentFile file, Actor author, Instant now) {
        this.id = id;
        this.applicationId = applicationId;
        this.kind = kind;
        this.name = file.name().text();
        this.type = file.type();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.organisationId = author.organisationId();
        this.addedBy = author.personId();
        this.addedAt = now;
    }

    /**
     * Whether there is room for this one beside those that are there.
     *
     * @throws AttachmentRefused if there are as many of its kind as the call takes, or all together are too large
     */
    public void requireRoom(CallForm.AttachmentAsked asked, List<Attachment> there) {
        var others = there.stream().filter(one -> !one.id.equals(id)).toList();
        if (others.stream().filter(one -> one.kind.equals(kind)).count() >= asked.most()) {
            throw AttachmentRefused.tooMany(asked.most());
        }
        if (others.stream().mapToLong(Attachment::size).sum() + size > LARGEST_TOGETHER) {
            throw AttachmentRefused.tooMuch(new FileName(name));
        }
    }

    /** What the files answer to. */
    public static Set<String> kinds(Collection<Attachment> attachments) {
        return attachments.stream().map(Attachment::kind).collect(Collectors.toSet());
    }

    /** The lead takes out any file, a partner its own. */
    public void requireOf(GrantApplication application, Actor actor) {
        if (!actor.actsFor(application.leadId()) && !actor.actsFor(organisationId)) {
            throw AttachmentRefused.notOwn();
        }
    }

    public void remove(Instant now) {
        removedAt = now;
    }

    public void restore() {
        removedAt = null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public AttachmentType type() {
        return type;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    /** Who added it, lead or partner. */
    public UUID organisationId() {
        return organisationId;
    }

    public Instant addedAt() {
        return addedAt;
    }
}

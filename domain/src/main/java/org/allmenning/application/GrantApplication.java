package org.allmenning.application;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.persistence.UuidColumn;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * One application: a lead and partners who ask together. Written in while DRAFT or RETURNED; every change, also of a
 * single cell, raises its revision, and submitting names the revision that was seen.
 */
@Entity
@Table(name = "grant_application")
public class GrantApplication {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;

    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "lead_id")
    private UUID leadId;

    @Column(name = "continues_id")
    private UUID continuesId;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "title"))
    @AttributeOverride(name = "revision", column = @Column(name = "title_revision"))
    @AttributeOverride(name = "changedBy", column = @Column(name = "title_changed_by"))
    @AttributeOverride(name = "changedAt", column = @Column(name = "title_changed_at"))
    private WrittenText title;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "summary"))
    @AttributeOverride(name = "revision", column = @Column(name = "summary_revision"))
    @AttributeOverride(name = "changedBy", column = @Column(name = "summary_changed_by"))
    @AttributeOverride(name = "changedAt", column = @Column(name = "summary_changed_at"))
    private WrittenText summary;

    @Column(name = "language")
    private String languageTag;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(name = "rules_version")
    private int rulesVersion;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "application_partner", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "organisation_id")
    @Convert(converter = UuidColumn.class)
    @OrderColumn(name = "position")
    private List<UUID> partners = new ArrayList<>();

    protected GrantApplication() {}

    /** Begins a draft for the acting organisation, which becomes the lead. */
    public GrantApplication(UUID id, FundingCall call, Actor author, String title, Language language, Instant now) {
        this.id = id;
        this.callId = call.id();
        this.authorityId = call.authorityId();
        this.leadId = author.organisationId();
        this.title = new WrittenText(TextOutOfBounds.require(title, 1, LONGEST_TITLE));
        this.summary = new WrittenText("");
        this.languageTag = language.tag();
        this.status = ApplicationStatus.DRAFT;
        this.rulesVersion = call.rulesVersion();
        this.createdBy = author.personId();
        this.changedBy = author.personId();
        this.changedAt = now;
    }

    /** Which version of the call's rules was in force when it was begun. */
    public int rulesVersion() {
        return rulesVersion;
    }

    /**
     * Writes title and summary as somebody saw them at these revisions.
     *
     * @throws FieldChanged if somebody else changed one of them since
     */
    public void describe(
            String newTitle, long titleSeen, String newSummary, long summarySeen, Actor editor, Instant now) {
        replace(title, titleSeen, TextOutOfBounds.require(newTitle, 1, LONGEST_TITLE), editor, now);
        replace(summary, summarySeen, TextOutOfBounds.require(newSummary, 0, LONGEST_TEXT), editor, now);
    }

    private static void replace(WrittenText old, long seen, String text, Actor editor, Instant now) {
        if (old.text().equals(text)) {
            return;
        }
        if (old.revision() != seen) {
            throw new FieldChanged();
        }
        old.enter(text, editor, now);
    }

    /** Goes on with a project that had a grant before. */
    public void goOnWith(GrantApplication earlier) {
        continuesId = earlier.id;
    }

    public void addPartner(UUID organisation) {
        partners.add(organisation);
    }

    public void removePartner(UUID organisation) {
        partners.remove(organisation);
    }

    /** Notes who changed something in the application, so that its revision rises. */
    public void touch(Actor editor, Instant now) {
        changedBy = editor.personId();
        changedAt = now.isAfter(changedAt) ? now : changedAt.plusNanos(1_000);
    }

    public void moveTo(ApplicationStatus target) {
        status = status.moveTo(target);
    }

    public void requireEditable() {
        if (!status.isEditable()) {
            throw new ApplicationIsLocked(status);
        }
    }

    /** @throws StaleApplication if the application changed since the reader saw {@code seen} */
    public void requireRevision(long seen) {
        if (revision != seen) {
            throw new StaleApplication();
        }
    }

    public boolean isLedBy(UUID organisation) {
        return leadId.equals(organisation);
    }

    /** Lead or partner. */
    public boolean isPartOf(UUID organisation) {
        return isLedBy(organisation) || partners.contains(organisation);
    }

    /** Lead first, then the partners in their order. */
    public List<UUID> participants() {
        return Stream.concat(Stream.of(leadId), partners.stream()).toList();
    }

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public UUID callId() {
        return callId;
    }

    public UUID authorityId() {
        return authorityId;
    }

    public UUID leadId() {
        return leadId;
    }

    public String title() {
        return title.text();
    }

    public String summary() {
        return summary.text();
    }

    public FieldValue titleField() {
        return title;
    }

    public FieldValue summaryField() {
        return summary;
    }

    /** The application that had the earlier grant; empty for a new project. */
    public Optional<UUID> continues() {
        return Optional.ofNullable(continuesId);
    }

    public Language language() {
        return Language.ofTag(languageTag).orElseThrow();
    }

    public ApplicationStatus status() {
        return status;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public List<UUID> partners() {
        return List.copyOf(partners);
    }
}

package org.allmenning.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmenning.shared.Language;

/** A version of an authority's template for a kind of letter in a language. Never changed: the next version replaces it. */
@Entity
@Table(name = "letter_template")
public class LetterTemplate {

    @Id
    private UUID id;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Column(name = "language")
    private String languageTag;

    @Column(name = "version_number")
    private int versionNumber;

    private String title;
    private String body;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected LetterTemplate() {}

    /**
     * The next version.
     *
     * @param version from 1; 0 is the one that comes with the product
     * @throws TemplateBroken if no letter can be written from the text
     */
    public LetterTemplate(
            UUID authorityId,
            LetterKind kind,
            Language language,
            int version,
            TemplateText text,
            UUID writtenBy,
            Instant now) {
        text.requireFor(kind);
        this.id = UUID.randomUUID();
        this.authorityId = authorityId;
        this.kind = kind;
        this.languageTag = language.tag();
        this.versionNumber = version;
        this.title = text.title();
        this.body = text.body();
        this.writtenBy = writtenBy;
        this.writtenAt = now;
    }

    public LetterKind kind() {
        return kind;
    }

    public Language language() {
        return Language.ofTag(languageTag).orElseThrow();
    }

    public int version() {
        return versionNumber;
    }

    public TemplateText text() {
        return new TemplateText(title, body);
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}

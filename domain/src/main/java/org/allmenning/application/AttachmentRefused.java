package org.allmenning.application;

import java.io.Serializable;
import org.allmenning.shared.DomainException;

/** A file cannot be taken, and why. Nothing of it is kept. */
public final class AttachmentRefused extends DomainException {

    private static final int MEGABYTE = 1024 * 1024;

    private AttachmentRefused(String code, Serializable... arguments) {
        super(code, arguments);
    }

    static AttachmentRefused nameless() {
        return new AttachmentRefused("attachment.nameless");
    }

    static AttachmentRefused empty(FileName name) {
        return new AttachmentRefused("attachment.empty", name.text());
    }

    static AttachmentRefused tooLarge(FileName name) {
        return new AttachmentRefused("attachment.tooLarge", name.text(), AttachmentFile.LARGEST / MEGABYTE);
    }

    static AttachmentRefused cutOff(FileName name) {
        return new AttachmentRefused("attachment.cutOff", name.text());
    }

    static AttachmentRefused unknownType(FileName name) {
        return new AttachmentRefused("attachment.unknownType", name.text(), AttachmentType.all());
    }

    static AttachmentRefused lies(FileName name, AttachmentType type) {
        return new AttachmentRefused(
                "attachment.lies",
                name.text(),
                name.extension(),
                type.label(),
                type.extensions().get(0));
    }

    public static AttachmentRefused infected(FileName name) {
        return new AttachmentRefused("attachment.infected", name.text());
    }

    public static AttachmentRefused notScanned(FileName name) {
        return new AttachmentRefused("attachment.notScanned", name.text());
    }

    static AttachmentRefused tooMany(int most) {
        return new AttachmentRefused("attachment.tooMany", most);
    }

    static AttachmentRefused tooMuch(FileName name) {
        return new AttachmentRefused("attachment.tooMuch", name.text(), Attachment.LARGEST_TOGETHER / MEGABYTE);
    }

    public static AttachmentRefused notOwn() {
        return new AttachmentRefused("attachment.notOwn");
    }
}

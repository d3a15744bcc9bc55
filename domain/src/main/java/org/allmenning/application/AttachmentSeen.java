package org.allmenning.application;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * A file of a draft, as lead and partners see it.
 *
 * @param kind as the call's form names it
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 * @param organisation lead or partner, who added it
 */
public record AttachmentSeen(
        UUID id,
        String kind,
        String name,
        AttachmentType type,
        long size,
        String sha256,
        UUID organisation,
        ZonedDateTime addedAt)
        implements Serializable {

    public static AttachmentSeen of(Attachment attachment, ZoneId zone) {
        return new AttachmentSeen(
                attachment.id(),
                attachment.kind(),
                attachment.name(),
                attachment.type(),
                attachment.size(),
                attachment.sha256(),
                attachment.organisationId(),
                attachment.addedAt().atZone(zone));
    }
}

package org.allmenning.application;

import java.util.List;
import java.util.UUID;

/** The files of applications, without what is in them. */
public interface Attachments {

    /** Those that are there, in the order in which they came, in one query. */
    List<Attachment> of(UUID applicationId);

    /** The same with those that were taken out. */
    List<Attachment> everOf(UUID applicationId);

    /**
     * One of an application, also one that was taken out.
     *
     * @throws org.allmenning.shared.NothingHere if the application never had it
     */
    Attachment get(UUID applicationId, UUID attachmentId);

    void add(Attachment attachment);
}

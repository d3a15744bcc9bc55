package org.allmenning.application;

import java.time.Instant;

/** Keeps what is in files, each content once, by its hash. Nothing that lists attachments reads it. */
public interface AttachmentStore {

    /** Keeps a file that was found clean; the same content again changes nothing. */
    void put(AttachmentFile file, Instant scannedAt);

    /**
     * The content with this hash.
     *
     * @param sha256 in lower-case hexadecimal
     * @throws org.allmenning.shared.NothingHere if it is not there, or was not found clean
     */
    byte[] get(String sha256);
}

package org.allmenning.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Until when an authority has read what the applicants of a case wrote: up to the last message that one of its officers had in
 * sight.
 */
@Entity
@Table(name = "case_messages_read")
public class MessagesRead {

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Version
    private long version;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "read_by")
    private UUID readBy;

    @Column(name = "read_at")
    private Instant readAt;

    protected MessagesRead() {}

    public MessagesRead(UUID applicationId, UUID authorityId) {
        this.applicationId = applicationId;
        this.authorityId = authorityId;
    }

    /**
     * Whoever looks at an older page makes nothing unread.
     *
     * @param sent when the last message that was in sight was sent
     */
    public void until(Instant sent, UUID by) {
        if (readAt == null || sent.isAfter(readAt)) {
            readAt = sent;
            readBy = by;
        }
    }

    public Instant readAt() {
        return readAt;
    }
}

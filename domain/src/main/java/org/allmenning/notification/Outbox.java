package org.allmenning.notification;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is to be sent by e-mail. */
public interface Outbox {

    void add(OutboxMessage message);

    /** The oldest ones that wait, locked; what another node is sending is passed over. */
    List<OutboxMessage> nextToSend(int most);

    /** Those about applications to calls of an authority, newest first, without these applications. */
    List<OutboxMessage> ofAuthority(UUID authorityId, Set<UUID> closed, int first, int most);

    /** Those about one application, newest first. */
    List<OutboxMessage> ofApplication(UUID applicationId, int most);

    int countOfAuthority(UUID authorityId, Set<UUID> closed);
}

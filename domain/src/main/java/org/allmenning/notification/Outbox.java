package org.allmenning.notification;

import java.util.List;

/** What is to be sent by e-mail. */
public interface Outbox {

    void add(OutboxMessage message);

    /** The oldest ones that wait, locked; what another node is sending is passed over. */
    List<OutboxMessage> nextToSend(int most);
}

package org.allmenning.correspondence;

import org.allmenning.shared.DomainException;

/** With this key another text was sent: the page was gone back to. Nothing is sent a second time without being asked for. */
public final class MessageSentAlready extends DomainException {
    MessageSentAlready() {
        super("message.sentAlready");
    }
}

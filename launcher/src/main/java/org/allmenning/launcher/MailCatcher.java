package org.allmenning.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;

/** Takes every mail that Allmenning and Keycloak send, to whomever, and delivers none. */
final class MailCatcher {
    private final GreenMail catcher;

    MailCatcher(int port) {
        catcher = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    void start() {
        catcher.start();
    }

    void stop() {
        catcher.stop();
    }

    List<MimeMessage> mails() {
        return List.of(catcher.getReceivedMessages());
    }

    boolean hasCaught(int atLeast, Duration limit) {
        return Polling.until(limit, () -> catcher.getReceivedMessages().length >= atLeast);
    }
}

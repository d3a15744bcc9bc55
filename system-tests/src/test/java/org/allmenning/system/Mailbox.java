package org.allmenning.system;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the mail catcher of the installation took. */
final class Mailbox {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Mailbox() {}

    /** @param text the subject and all parts that are read, one after another */
    record Mail(String to, String subject, String text) {}

    /** The newest mail to an account that says something, which may take a while to come. */
    static Mail latestTo(String account, String saying) {
        Patience.until(LIMIT, () -> find(account, saying).isPresent());
        return find(account, saying)
                .orElseThrow(() -> new AssertionError("no mail to " + account + " about " + saying + ": " + all()));
    }

    private static Optional<Mail> find(String account, String saying) {
        return all().stream()
                .filter(mail -> mail.to().contains(account))
                .filter(mail -> mail.subject().contains(saying) || mail.text().contains(saying))
                .reduce((earlier, later) -> later);
    }

    private static List<Mail> all() {
        return Stack.installation().mails().stream().map(Mailbox::read).toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(List.of(message.getAllRecipients()).toString(), message.getSubject(), textOf(message));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String textOf(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(textOf(parts.getBodyPart(i)));
            }
            return text.toString();
        }
        return part.getContent() instanceof String text ? text : "";
    }
}

package org.allmenning.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.allmenning.shared.Settings;

/** Hands messages to the SMTP server of the installation. */
@ApplicationScoped
public class MailServer {

    private static final String TIMEOUT_MILLIS = "5000";

    /** Whether the installation has a mail server; without one messages wait in the outbox. */
    public boolean isConfigured() {
        return Settings.find("ALLMENNING_SMTP_HOST").isPresent();
    }

    /** @throws MessagingException if the server cannot be reached or refuses */
    public void send(OutboxMessage message, String address) throws MessagingException {
        var mail = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.id() + "@allmenning>");
            }
        };
        mail.setFrom(new InternetAddress(Settings.get("ALLMENNING_MAIL_FROM", "allmenning@localhost")));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.body(), StandardCharsets.UTF_8.name());
        mail.setContentLanguage(new String[] {message.language().tag()});
        Transport.send(mail);
    }

    private static Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", Settings.get("ALLMENNING_SMTP_HOST"));
        properties.setProperty("mail.smtp.port", Settings.get("ALLMENNING_SMTP_PORT", "25"));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        return Session.getInstance(properties);
    }
}

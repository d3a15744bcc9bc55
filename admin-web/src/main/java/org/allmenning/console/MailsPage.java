package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.allmenning.notification.MailLine;
import org.allmenning.notification.usecase.ReadOutbox;

/** The page {@code /mails}: what was sent to applicants, what waits, and what the mail server refused. */
@RequestScoped
@Named("mailsPage")
public class MailsPage {

    private static final ZoneId HERE = ZoneId.of("Europe/Oslo");

    @Inject
    private Address address;

    @Inject
    private ReadOutbox readOutbox;

    private List<MailLine> lines;
    private int size;

    @PostConstruct
    void load() {
        lines = readOutbox.newest(page() * ListRange.ROWS, ListRange.ROWS);
        size = readOutbox.size();
    }

    public List<MailLine> getLines() {
        return lines;
    }

    public int getSize() {
        return size;
    }

    public ZonedDateTime moment(Instant instant) {
        return instant.atZone(HERE);
    }

    /** How it stands: {@code sent}, {@code waiting}, or {@code refused} and tried again. */
    public String standing(MailLine line) {
        if (line.sentAt().isPresent()) {
            return "sent";
        }
        return line.lastError().isPresent() ? "refused" : "waiting";
    }

    public ListRange getRange() {
        return ListRange.of(page(), lines.size(), size);
    }

    private int page() {
        return address.number("page", 0);
    }
}

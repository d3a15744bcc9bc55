package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.allmenning.audit.AuditLine;
import org.allmenning.audit.usecase.ReadAuditTrail;
import org.allmenning.audit.usecase.ReadAuditTrail.Verification;

/** The page {@code /audit}: who did what, and whether the log still holds. */
@RequestScoped
@Named("auditPage")
public class AuditPage {

    private static final ZoneId HERE = ZoneId.of("Europe/Oslo");

    @Inject
    private Address address;

    @Inject
    private ReadAuditTrail readAuditTrail;

    @Inject
    private AuditWords words;

    private List<AuditLine> lines;
    private int size;
    private Verification verification;

    @PostConstruct
    void load() {
        lines = readAuditTrail.newest(page() * ListRange.ROWS, ListRange.ROWS);
        size = readAuditTrail.size();
    }

    /** Recomputes every chain; the page stays and shows what came of it. */
    public void verify() {
        verification = readAuditTrail.verify();
    }

    public List<AuditLine> getLines() {
        return lines;
    }

    public int getSize() {
        return size;
    }

    /** What the verification found, or null while it was not asked for. */
    public Verification getVerification() {
        return verification;
    }

    public ZonedDateTime when(AuditLine line) {
        return line.at().atZone(HERE);
    }

    /** To the second, for the order of events within a minute. */
    public String time(AuditLine line) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(when(line));
    }

    /** What was noted, with the words for its keys. */
    public List<String> details(AuditLine line) {
        return line.details().entrySet().stream()
                .map(noted -> words.detail(line.action(), noted.getKey(), noted.getValue(), HERE))
                .toList();
    }

    /** Enough of an id or a hash to tell it from others by eye. */
    public String beginning(Object id) {
        return id.toString().substring(0, 8);
    }

    public ListRange getRange() {
        return ListRange.of(page(), lines.size(), size);
    }

    private int page() {
        return address.number("page", 0);
    }
}

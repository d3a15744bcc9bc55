package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.audit.CaseEvent;
import org.allmenning.audit.CaseEvent.Detail;
import org.allmenning.audit.usecase.ReadCaseHistory;
import org.allmenning.web.Say;
import org.allmenning.web.Show;

/** The history of the case on the page {@code /application}. */
@RequestScoped
@Named("caseHistoryPage")
public class CaseHistoryPage {

    /** Events in sight; the earlier ones are unfolded. */
    private static final int IN_SIGHT = 10;

    @Inject
    private Address address;

    @Inject
    private ReadCaseHistory readCaseHistory;

    @Inject
    private AuditWords words;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private List<CaseEvent> events;

    @PostConstruct
    void load() {
        events = readCaseHistory.of(address.id("submission"));
    }

    /** The newest. */
    public List<CaseEvent> getNewest() {
        return events.subList(0, Math.min(IN_SIGHT, events.size()));
    }

    /** All before those. */
    public List<CaseEvent> getEarlier() {
        return events.subList(Math.min(IN_SIGHT, events.size()), events.size());
    }

    /** Who did it, for whom; somebody who was erased is not named. */
    public String who(CaseEvent event) {
        var name = event.actor().isEmpty() ? say.text("audit.nobody") : event.actor();
        return event.organisation() == null
                ? name
                : say.text("caseHistory.who", name, show.phrase(event.organisation()));
    }

    /** What was noted, in the reader's words. */
    public List<String> details(CaseEvent event) {
        return event.details().stream()
                .map(detail -> words.detail(
                        event.action(), detail.key(), value(detail), event.at().getZone()))
                .toList();
    }

    private String value(Detail detail) {
        return switch (detail.key()) {
            case "reviewer", "substitute" -> detail.value().isEmpty() ? say.text("audit.nobody") : detail.value();
            default -> detail.value();
        };
    }
}

package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.usecase.SendBackDecision;
import org.allmenning.decision.usecase.ViewDecisions;

/** The page {@code /send-back}: a decision-maker says what an officer is to change before a decision is approved. */
@RequestScoped
@Named("sendBackPage")
public class SendBackPage {

    @Inject
    private Address address;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private SendBackDecision sendBackDecision;

    private DecisionView decision;

    @PostConstruct
    void load() {
        decision = viewDecisions.view(address.id("decision"));
    }

    public String sendBack() {
        sendBackDecision.sendBack(decision.id(), getComments(), read());
        return address.to("/decisions?call=" + decision.call().id(), Done.SENT_BACK);
    }

    /** When what the person read was prepared; a page that was sent keeps what it was opened with. */
    public long getRead() {
        return Address.written(read());
    }

    private Instant read() {
        return address.moment("read").orElseGet(() -> decision.preparedAt().toInstant());
    }

    public DecisionView getDecision() {
        return decision;
    }

    public String getComments() {
        return address.text("comments").orElse("");
    }
}

package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.usecase.DeclineAward;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.followup.usecase.AcceptAward;
import org.allmenning.letter.Letter;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.Role;
import org.allmenning.web.Navigation;

/**
 * The page {@code /my/decision?application=…}: what stands, the letter about it, the lead's answer, and what was decided before
 * ({@code &decision=…}).
 */
@RequestScoped
@Named("decisionPage")
public class DecisionPage {

    @Inject
    private OpenApplication application;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private ReadLetter readLetter;

    @Inject
    private AcceptAward acceptAward;

    @Inject
    private CurrentActor actor;

    @Inject
    private PageAddress address;

    @Inject
    private DeclineAward declineAward;

    private List<DecisionView> history;
    private DecisionView decision;
    private Letter letter;
    private boolean tooLate;
    private String reason;

    @PostConstruct
    void load() {
        history = viewDecisions.historyOf(application.getId());
        decision = address.findId("decision").map(this::earlier).orElse(history.isEmpty() ? null : history.get(0));
        letter = decision == null ? null : readLetter.read(withLetter().id());
        tooLate = decision != null && isAwaitingAcceptance() && acceptAward.isTooLate(decision.id());
    }

    private DecisionView earlier(UUID id) {
        return history.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NothingHere.because(id));
    }

    /** There is no letter about an award that was declined but the one that gave it. */
    private DecisionView withLetter() {
        return decision.kind() == DecisionKind.DECLINED ? earlier(decision.supersedes()) : decision;
    }

    public String accept() {
        acceptAward.accept(decision.id());
        return here();
    }

    /** Says no to the award for good. */
    public String decline() {
        declineAward.decline(decision.id(), reason);
        return here();
    }

    private String here() {
        return Navigation.to("/my/decision?application=" + application.getId());
    }

    /** All that was decided, newest first. */
    public List<DecisionView> getHistory() {
        return history;
    }

    /** Whether the lead said no. */
    public boolean isDeclined() {
        return decision.kind() == DecisionKind.DECLINED;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Null until it is approved. */
    public DecisionView getDecision() {
        return decision;
    }

    public Letter getLetter() {
        return letter;
    }

    /** Where the letter can be had as a document. */
    public String getDocument() {
        return "/my/json/decisions/" + letter.decision().id() + "/letter";
    }

    public boolean isAwaitingAcceptance() {
        return application.getView().status() == ApplicationStatus.AWARDED && !decision.isSuperseded();
    }

    /** Whether the last day for accepting has passed. */
    public boolean isTooLate() {
        return tooLate;
    }

    /** Whether the button is worth showing; the use case decides. */
    public boolean isAbleToAccept() {
        return actor.get().actsFor(application.getView().lead().id())
                && actor.get().holds(Role.LEAD_APPLICANT);
    }
}

package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.followup.usecase.AcceptAward;
import org.allmenning.letter.Letter;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Role;
import org.allmenning.web.Navigation;

/** The page {@code /my/decision?application=…}: what was decided, the letter about it, and the lead's answer. */
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

    private DecisionView decision;
    private Letter letter;

    @PostConstruct
    void load() {
        decision = viewDecisions.ofApplication(application.getId()).orElse(null);
        letter = decision == null ? null : readLetter.read(decision.id());
    }

    public String accept() {
        acceptAward.accept(decision.id());
        return Navigation.to("/my/decision?application=" + application.getId());
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
        return "/my/json/decisions/" + decision.id() + "/letter";
    }

    public boolean isAwaitingAcceptance() {
        return application.getView().status() == ApplicationStatus.AWARDED;
    }

    /** Whether the button is worth showing; the use case decides. */
    public boolean isAbleToAccept() {
        return actor.get().actsFor(application.getView().lead().id())
                && actor.get().holds(Role.LEAD_APPLICANT);
    }
}

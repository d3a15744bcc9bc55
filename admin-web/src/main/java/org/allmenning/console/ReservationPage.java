package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.usecase.LiftReservation;
import org.allmenning.decision.usecase.ViewDecisions;

/** The page {@code /reservation}: whether the council has decided that an award was reserved for. */
@RequestScoped
@Named("reservationPage")
public class ReservationPage {

    @Inject
    private Address address;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private LiftReservation liftReservation;

    private DecisionView decision;

    @PostConstruct
    void load() {
        decision = viewDecisions.view(address.id("decision"));
    }

    public String lift() {
        liftReservation.lift(decision.id(), address.day("liftedOn").orElse(null));
        return address.to("/decisions?call=" + decision.call().id(), Done.RESERVATION_LIFTED);
    }

    public DecisionView getDecision() {
        return decision;
    }

    /** As typed. */
    public String getDay() {
        return address.text("liftedOn").orElse("");
    }
}

package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
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
        liftReservation.lift(decision.id(), seen(), address.enteredDay("liftedOn"));
        return address.to("/decisions?call=" + decision.call().id(), Done.RESERVATION_LIFTED);
    }

    public String takeBack() {
        liftReservation.takeBack(decision.id(), seen());
        return address.to("/reservation?decision=" + decision.id(), Done.RESERVATION_NOT_LIFTED);
    }

    private int seen() {
        return address.number("seen", 0);
    }

    /** Whether something can be noted; what was sent is answered even if a newer decision came in between. */
    public boolean isOpen() {
        return decision.reservation() != null && (!decision.isSuperseded() || isSent());
    }

    /** How many notes the page was opened with. */
    public int getSeen() {
        return address.number("seen", decision.reservation().notes());
    }

    public DecisionView getDecision() {
        return decision;
    }

    /** As typed, else as noted. */
    public String getDay() {
        var noted = Optional.ofNullable(decision.reservation().liftedOn()).map(LocalDate::toString);
        return (isSent() ? address.text("liftedOn") : noted).orElse("");
    }

    /** Whether the page shows what became of something that was sent. */
    public boolean isSent() {
        return address.text("seen").isPresent();
    }
}

package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.allmenning.decision.DecisionCause;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.Reconsideration;
import org.allmenning.decision.Reconsideration.AmountEntry;
import org.allmenning.decision.usecase.AmendDecision;
import org.allmenning.decision.usecase.SupersedeDecision;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.shared.Money;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Show;

/** The page {@code /supersede}: an officer prepares a decision that takes the place of an earlier one. */
@RequestScoped
@Named("supersedePage")
public class SupersedePage {

    @Inject
    private Address address;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private SupersedeDecision supersedeDecision;

    @Inject
    private AmendDecision amendDecision;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Show show;

    private DecisionView decision;

    /** A sub-project in a year: what was asked, and what stands in its field. */
    public record Amount(String place, int subProject, String title, int year, Money requested, String typed) {}

    @PostConstruct
    void load() {
        decision = viewDecisions.view(address.id("decision"));
    }

    /** Leads on to the reasons and terms of the new decision, which begin with a proposal. */
    public String prepare() {
        var next = supersedeDecision.prepare(decision.id(), entry(), reader.getLanguage());
        return address.to("/terms?decision=" + next, Done.SUPERSEDING_PREPARED);
    }

    /** Gives other amounts in a decision that is not approved. */
    public String amend() {
        amendDecision.amend(decision.id(), entry(), read(), reader.getLanguage());
        return address.to("/terms?decision=" + decision.id(), Done.AMOUNTS_CHANGED);
    }

    private Reconsideration entry() {
        var amounts = getAmounts().stream()
                .map(amount -> new AmountEntry(amount.subProject(), amount.year(), amount.typed()))
                .toList();
        return new Reconsideration(cause(), getReasons(), amounts);
    }

    /** When that was prepared which the officer amends. */
    public long getRead() {
        return Address.written(read());
    }

    private Instant read() {
        return address.moment("read").orElse(decision.preparedAt().toInstant());
    }

    /** Whether the decision waits for approval, so that its own amounts are changed; what was sent to it is answered by it. */
    public boolean isAmending() {
        return address.text("amending").map("yes"::equals).orElse(decision.isAmendable());
    }

    public DecisionView getDecision() {
        return decision;
    }

    /** Why an officer may replace this decision. */
    public List<DecisionCause> getCauses() {
        return Arrays.stream(DecisionCause.values())
                .filter(DecisionCause::isForOfficers)
                .filter(cause -> cause != DecisionCause.LAPSED || decision.isAboutToLapse())
                .toList();
    }

    public boolean isChosen(DecisionCause cause) {
        return cause == cause();
    }

    /**
     * As typed, or as they stand in the decision that is amended. The field carries the id of the submission, so that a refusal
     * finds it.
     */
    public String getReasons() {
        return address.text("sent").isPresent() || !isAmending()
                ? address.text(decision.submissionId().toString()).orElse("")
                : decision.reasons();
    }

    /** What was awarded until now stands in the fields at first. */
    public List<Amount> getAmounts() {
        return decision.parts().stream()
                .flatMap(part -> decision.call().years().stream()
                        .filter(year -> !part.requested().in(year).isZero())
                        .map(year -> amount(part, year)))
                .toList();
    }

    private Amount amount(DecisionView.Part part, int year) {
        var place = new AmountEntry(part.number(), year, "").place();
        var typed = address.text("sent").isPresent()
                ? address.text(place).orElse("")
                : show.amount(part.awarded().in(year));
        return new Amount(
                place, part.number(), part.title(), year, part.requested().in(year), typed);
    }

    private DecisionCause cause() {
        return getCauses().stream()
                .filter(cause ->
                        address.text("cause").filter(cause.name()::equals).isPresent())
                .findFirst()
                .orElse(null);
    }
}

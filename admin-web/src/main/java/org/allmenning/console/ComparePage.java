package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.allocation.Comparison;
import org.allmenning.allocation.usecase.CompareScenarios;
import org.allmenning.shared.Money;
import org.allmenning.web.Show;

/** The page {@code /compare}: two scenarios of a call side by side. */
@RequestScoped
@Named("comparePage")
public class ComparePage {

    private static final char MINUS = '\u2212';

    @Inject
    private Address address;

    @Inject
    private CompareScenarios compareScenarios;

    @Inject
    private Show show;

    @Inject
    private CaseReading caseReading;

    private Comparison comparison;

    @PostConstruct
    void load() {
        comparison = compareScenarios.compare(address.id("a"), address.id("b"));
    }

    public Comparison getView() {
        return comparison;
    }

    /** The letter of the scenario that is compared with the other. */
    public String getLetterA() {
        return caseReading.letter(comparison.a().scenario().number());
    }

    /** The letter of the other. */
    public String getLetterB() {
        return caseReading.letter(comparison.b().scenario().number());
    }

    /** A difference with its sign: +250 000, −100 000, 0. */
    public String difference(Money amount) {
        if (amount.isNegative()) {
            return MINUS + show.amount(Money.nothing(amount.currency()).minus(amount));
        }
        return (amount.isZero() ? "" : "+") + show.amount(amount);
    }

    /** How a difference of numbers is written. */
    public String difference(int number) {
        return number < 0 ? MINUS + show.number(-(long) number) : (number == 0 ? "" : "+") + show.number(number);
    }

    /** The class that colours a difference. */
    public String colour(Money amount) {
        return amount.isZero() ? "delta" : amount.isNegative() ? "delta delta--minus" : "delta delta--plus";
    }
}

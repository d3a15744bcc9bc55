package org.allmenning.funding;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.allmenning.shared.Money;

/** The kinds of rules; each says what its one parameter means and when an application breaks it. */
public enum RuleType {
    /** Parameter: the largest grant per application in minor units. */
    MAXIMUM_GRANT("finding.maximumGrant", "budget") {
        @Override
        Optional<List<Serializable>> breach(long parameter, ApplicationFacts facts) {
            var limit = new Money(parameter, facts.requestedGrant().currency());
            return facts.requestedGrant().compareTo(limit) > 0
                    ? Optional.of(List.of(facts.requestedGrant(), limit))
                    : Optional.empty();
        }
    },
    /** Parameter: how many municipalities must take part at least, the lead included. */
    MINIMUM_MUNICIPALITIES("finding.minimumMunicipalities", "partners") {
        @Override
        Optional<List<Serializable>> breach(long parameter, ApplicationFacts facts) {
            return facts.municipalities() < parameter
                    ? Optional.of(List.of(facts.municipalities(), parameter))
                    : Optional.empty();
        }
    },
    /** Parameter: how many months a project may last at most. */
    MAXIMUM_DURATION("finding.maximumDuration", "project") {
        @Override
        Optional<List<Serializable>> breach(long parameter, ApplicationFacts facts) {
            return facts.durationInMonths() > parameter
                    ? Optional.of(List.of(facts.durationInMonths(), parameter))
                    : Optional.empty();
        }
    };

    private final String code;
    private final String page;

    RuleType(String code, String page) {
        this.code = code;
        this.page = page;
    }

    /** The numbers of the sentence if the facts break the rule. */
    abstract Optional<List<Serializable>> breach(long parameter, ApplicationFacts facts);

    Optional<Finding> check(long parameter, Severity severity, ApplicationFacts facts) {
        return breach(parameter, facts)
                .map(arguments -> new Finding(code, severity, Finding.Place.of(page), arguments));
    }
}

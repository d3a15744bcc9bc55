package org.allmenning.allocation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.submission.SubmittedApplication;

/**
 * What the workbench needs of a submission. None of it ever changes.
 *
 * @param county of the lead; null for a lead without one
 * @param themes the codes of those that were ticked
 * @param continuing whether it goes on with a project that had a grant
 * @param parts the sub-projects with what was asked for, in their order
 */
public record BenchFacts(
        UUID submissionId,
        LocalizedText county,
        Set<String> themes,
        boolean continuing,
        List<Integer> years,
        AmountsPerYear requested,
        List<PartFacts> parts)
        implements Serializable {

    /** A sub-project. */
    public record PartFacts(int number, String title, AmountsPerYear requested) implements Serializable {}

    static BenchFacts of(UUID submissionId, SubmittedApplication application) {
        return new BenchFacts(
                submissionId,
                application.lead().countyName(),
                application.fields().entrySet().stream()
                        .filter(field -> field.getKey().startsWith(ApplicationFacts.THEME))
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> field.getKey().substring(ApplicationFacts.THEME.length()))
                        .collect(Collectors.toUnmodifiableSet()),
                application.isContinuing(),
                application.years(),
                application.requested(),
                application.subProjects().stream()
                        .map(part -> new PartFacts(part.number(), part.title(), part.requested()))
                        .toList());
    }

    Money total() {
        return requested.total();
    }

    /** What was asked for in one place; empty where there is no such place. */
    Optional<Money> requested(int subProject, int year) {
        return parts.stream()
                .filter(part -> part.number() == subProject && years.contains(year))
                .map(part -> part.requested().in(year))
                .findFirst();
    }
}

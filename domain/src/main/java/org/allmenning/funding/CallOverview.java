package org.allmenning.funding;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * What leaves the room about a call, for everyone who may see it.
 *
 * @param frame null where the authority did not announce one
 * @param maximumGrant the limit of one application, or null where there is none
 * @param codesOn the day whose municipality codes and county names hold in this call
 * @param deadline null for award lists of earlier years
 * @param open whether it takes applications at this moment of the database's clock
 * @param daysLeft whole days until the deadline; 0 on the last day and afterwards
 * @param rulesVersion which version of its rules is in force, from 1
 */
public record CallOverview(
        UUID id,
        String key,
        UUID authorityId,
        LocalizedText authorityName,
        LocalizedText title,
        LocalizedText purpose,
        LocalizedText note,
        LocalizedText legalBasis,
        String country,
        Currency currency,
        Money step,
        Money frame,
        Money maximumGrant,
        List<Integer> years,
        LocalDate codesOn,
        ZonedDateTime deadline,
        LocalDate announcedOn,
        boolean published,
        boolean open,
        long daysLeft,
        CallPlan.Received received,
        List<CategoryOverview> categories,
        List<CriterionOverview> criteria,
        List<RuleOverview> rules,
        int scoreScale,
        CallTerms terms,
        int rulesVersion)
        implements Serializable {

    /** A kind of cost, for the reader. */
    public record CategoryOverview(
            String code, LocalizedText name, LocalizedText guidance, boolean inKind, boolean eligible, boolean closed)
            implements Serializable {}

    /** A criterion with its weight in basis points, for the reader. */
    public record CriterionOverview(String code, LocalizedText name, int weightBasisPoints) implements Serializable {}

    /** A rule in the numbers of its sentence, how strict it is, and where it stands. */
    public record RuleOverview(RuleType type, Rule.Statement statement, Severity severity, LocalizedText source)
            implements Serializable {}
}

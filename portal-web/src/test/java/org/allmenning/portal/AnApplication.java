package org.allmenning.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.Budget;
import org.allmenning.application.Completion;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.OpenedParts;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.Finding;
import org.allmenning.funding.Rule;
import org.allmenning.funding.Severity;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;

/** Builds the view of an application for tests: a draft without findings, until told otherwise. */
public final class AnApplication {

    public static final UUID ID = new UUID(0, 1);
    static final UUID FIRST_PART = new UUID(0, 11);
    static final UUID SECOND_PART = new UUID(0, 12);
    static final UUID FIRST_LINE = new UUID(0, 21);

    private static final UUID LEAD = new UUID(0, 2);
    private static final Currency NOK = Currency.getInstance("NOK");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2023, 10, 24, 14, 32, 0, 0, ZoneId.of("Europe/Oslo"));

    private final List<Finding> findings = new ArrayList<>();
    private final List<CallOverview.RuleOverview> rules = new ArrayList<>();
    private ApplicationStatus status = ApplicationStatus.DRAFT;
    private OpenedParts opened = OpenedParts.EVERYTHING;
    private List<Completion> completions = List.of();
    private Money limit;
    private CallTerms terms = CallTerms.PLAIN;
    private Money requested = Money.nothing(NOK);

    private AnApplication() {}

    public static AnApplication anApplication() {
        return new AnApplication();
    }

    static Money kroner(long whole) {
        return Money.whole(whole, NOK);
    }

    AnApplication blockedAt(Finding.Place place) {
        findings.add(new Finding("finding.noCosts", Severity.BLOCKS, place, List.of(1)));
        return this;
    }

    AnApplication warnedAt(Finding.Place place) {
        findings.add(new Finding("finding.noCosts", Severity.WARNS, place, List.of(1)));
        return this;
    }

    /** In a call that has this rule. */
    AnApplication underRule(Rule rule) {
        rules.add(new CallOverview.RuleOverview(
                rule.type(), Rule.Statement.of("rule.consentOfPartners"), Severity.BLOCKS, text("Utlysningen")));
        return this;
    }

    /** In a call that asks for files of this kind. */
    AnApplication askedForFiles(String kind) {
        terms = new CallTerms(
                CallTerms.PLAIN.vat(),
                List.of(),
                Map.of(),
                CallTerms.PLAIN.appeal(),
                new CallForm(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new CallForm.AttachmentAsked(kind, text(kind), null, 1)),
                        Map.of()));
        return this;
    }

    AnApplication in(ApplicationStatus reached) {
        status = reached;
        return this;
    }

    AnApplication sentBackWith(Completion.Comment... comments) {
        status = ApplicationStatus.RETURNED;
        completions = List.of(new Completion(NOW, NOW.plusDays(10), false, List.of(comments)));
        opened = new OpenedParts(
                false,
                completions.get(0).comments().stream()
                        .map(comment -> comment.place().page())
                        .filter(page -> !page.equals("budget"))
                        .collect(Collectors.toSet()),
                completions.get(0).comments().stream()
                        .map(Completion.Comment::subProject)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return this;
    }

    AnApplication askingFor(Money amount, Money atMost) {
        requested = amount;
        limit = atMost;
        return this;
    }

    ApplicationView build() {
        return new ApplicationView(
                ID,
                7,
                call(),
                "Hjerteregionen",
                "",
                Language.NB,
                status,
                NOW,
                List.of(new OrganisationOnDay(
                        LEAD,
                        "hammerfest",
                        OrganisationKind.MUNICIPALITY,
                        "NO",
                        "5406",
                        text("Hammerfest"),
                        "54",
                        text("Troms og Finnmark"))),
                new Budget(
                        NOK, List.of(2024, 2025), List.of(part(FIRST_PART, 1, requested), part(SECOND_PART, 2, null))),
                Map.of(),
                List.of(),
                findings,
                LEAD,
                true,
                true,
                true,
                opened,
                completions,
                List.of());
    }

    private static SubProjectBudget part(UUID id, int number, Money requested) {
        var years = List.of(2024, 2025);
        var financing = requested == null
                ? List.<SubProjectBudget.Financing>of()
                : List.of(new SubProjectBudget.Financing(
                        new UUID(1, number),
                        FinancingSource.THIS_CALL,
                        FinancingStatus.APPLIED_FOR,
                        "",
                        null,
                        AmountsPerYear.of(NOK, years, Map.of(2024, requested)),
                        List.of()));
        return new SubProjectBudget(
                id,
                number,
                "Delprosjekt " + number,
                "",
                LEAD,
                ProjectPeriod.ofYears(2024, 2025),
                NOK,
                years,
                List.of(new SubProjectBudget.Cost(
                        FIRST_LINE, "personnel", false, "", null, AmountsPerYear.of(NOK, years, Map.of()), List.of())),
                financing);
    }

    private CallOverview call() {
        return new CallOverview(
                new UUID(0, 3),
                "bygdevekst-2023",
                new UUID(0, 4),
                text("Departementet"),
                text("Bygdevekstavtaler"),
                text("Formål"),
                null,
                text("Retningslinjene"),
                "NO",
                NOK,
                kroner(1),
                null,
                limit,
                List.of(2024, 2025),
                LocalDate.of(2023, 11, 1),
                NOW.plusDays(8),
                null,
                true,
                true,
                8,
                null,
                List.of(),
                List.of(),
                List.copyOf(rules),
                5,
                terms,
                1);
    }

    private static LocalizedText text(String norwegian) {
        return LocalizedText.of(Language.NB, norwegian);
    }
}

package org.allmenning.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.application.Budget;
import org.allmenning.application.CellAnswer.Outcome;
import org.allmenning.application.FactFinder;
import org.allmenning.application.FieldDesk;
import org.allmenning.application.FieldEntry;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.Measure;
import org.allmenning.application.OpenedParts;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.Finding;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.Actor;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.shared.Role;

/** Somebody who applies to a call that ships with the product: one sub-project, in whole units of the call’s currency. */
final class Applicant {

    static final UUID LEAD = new UUID(0, 1);

    private final FundingCall call;
    private final Instant now;
    private final GrantApplication application;
    private final List<OrganisationOnDay> participants = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<SubProjectBudget.Cost> costs = new ArrayList<>();
    private final List<SubProjectBudget.Financing> financing = new ArrayList<>();
    private ProjectPeriod period;
    private ApplicationFacts.History history = ApplicationFacts.History.NONE;

    private Applicant(FundingCall call, Instant now, OrganisationOnDay lead) {
        this.call = call;
        this.now = now;
        this.participants.add(lead);
        this.period = ProjectPeriod.ofYears(call.firstYear(), call.lastYear());
        this.application = new GrantApplication(
                new UUID(1, 1),
                call,
                new Actor(new UUID(1, 2), "lead", LEAD, "lead", Set.of(Role.LEAD_APPLICANT)),
                "Fornying",
                Language.NB,
                now);
    }

    /** @param county the code of the county on the call’s day */
    static Applicant to(String key, String county) {
        return to(key, OrganisationKind.MUNICIPALITY, county);
    }

    static Applicant to(String key, OrganisationKind kind, String county) {
        var now = Instant.parse("2024-02-01T12:00:00Z");
        var file = CallFile.read(key, now.minusSeconds(60));
        var call = new FundingCall(new UUID(0, 7), new UUID(0, 8), new UUID(0, 9), file.plan());
        return new Applicant(call, now, organisation(LEAD, kind, call.country(), county));
    }

    Applicant with(OrganisationKind kind) {
        participants.add(organisation(new UUID(0, 10 + participants.size()), kind, call.country(), "34"));
        return this;
    }

    Applicant withMunicipality() {
        return with(OrganisationKind.MUNICIPALITY);
    }

    Applicant costing(String category, long minorUnits) {
        var kind = call.category(category);
        var cells = List.of(new SubProjectBudget.Cell(Measure.AMOUNT, call.firstYear(), minorUnits, 1));
        costs.add(new SubProjectBudget.Cost(
                UUID.randomUUID(), category, kind.isInKind(), "", null, amounts(minorUnits), cells));
        return this;
    }

    Applicant asking(long minorUnits) {
        return financed(FinancingSource.THIS_CALL, null, minorUnits);
    }

    Applicant financed(FinancingSource source, UUID financier, long minorUnits) {
        financing.add(new SubProjectBudget.Financing(
                UUID.randomUUID(), source, FinancingStatus.CONFIRMED, "", financier, amounts(minorUnits), List.of()));
        return this;
    }

    Applicant lasting(LocalDate first, LocalDate last) {
        period = new ProjectPeriod(first, last);
        return this;
    }

    /** Fills in a field as the lead does; the call must have it. */
    Applicant saying(String name, String typed) {
        var desk = new FieldDesk(
                application,
                call,
                OpenedParts.EVERYTHING,
                Map.of(),
                party -> 0,
                new Actor(new UUID(1, 2), "lead", LEAD, "lead", Set.of(Role.LEAD_APPLICANT)),
                Language.NB,
                now);
        var answer = desk.enter(new FieldEntry(name, 0, typed));
        assertThat(answer.outcome()).as(name + ": " + answer.code()).isEqualTo(Outcome.SAVED);
        fields.put(name, answer.text());
        return this;
    }

    /** A partner’s consent to this share; only the partner gives it, so it does not pass the lead’s desk. */
    Applicant consented(int partner, long minorUnits) {
        fields.put(ApplicationFacts.CONSENT + participants.get(partner).id(), String.valueOf(minorUnits));
        return this;
    }

    Applicant having(int otherApplications, int openProjects) {
        history = new ApplicationFacts.History(otherApplications, openProjects);
        return this;
    }

    UUID participant(int number) {
        return participants.get(number).id();
    }

    /** What stands in the way of submitting. */
    List<String> refusals() {
        return findings().stream().filter(Finding::blocks).map(Finding::code).toList();
    }

    List<Finding> findings() {
        var part = new SubProjectBudget(
                new UUID(2, 1), 1, "Delprosjekt", "", LEAD, period, call.currency(), call.years(), costs, financing);
        var budget = new Budget(call.currency(), call.years(), List.of(part));
        var found = new ArrayList<>(budget.findings());
        found.addAll(
                call.check(FactFinder.of(application, call, budget, participants, fields, Set.of(), now, history)));
        return found;
    }

    private AmountsPerYear amounts(long minorUnits) {
        return AmountsPerYear.of(
                call.currency(), call.years(), Map.of(call.firstYear(), new Money(minorUnits, call.currency())));
    }

    private static OrganisationOnDay organisation(UUID id, OrganisationKind kind, String country, String county) {
        var municipality = kind == OrganisationKind.MUNICIPALITY;
        var name = LocalizedText.of(Language.NB, kind.name());
        return new OrganisationOnDay(
                id,
                "alias-" + id.getLeastSignificantBits(),
                kind,
                country,
                municipality ? county + "01" : null,
                name,
                municipality ? county : null,
                municipality ? name : null);
    }
}

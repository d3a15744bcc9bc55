package org.allmenning.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.ApplicationFacts.Cost;
import org.allmenning.funding.ApplicationFacts.Financing;
import org.allmenning.funding.ApplicationFacts.History;
import org.allmenning.funding.ApplicationFacts.Part;
import org.allmenning.funding.ApplicationFacts.Party;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.RuleType;
import org.allmenning.organisation.OrganisationOnDay;

/** Gathers what the rules of a call look at in a draft. */
@ApplicationScoped
public class FactFinder {

    private GrantApplications applications;

    protected FactFinder() {}

    @Inject
    public FactFinder(GrantApplications applications) {
        this.applications = applications;
    }

    /** @param attachments the kinds of which there is a file */
    public ApplicationFacts of(
            GrantApplication application,
            FundingCall call,
            Budget budget,
            List<OrganisationOnDay> participants,
            Map<String, ApplicationField> fields,
            Set<String> attachments,
            Instant moment) {
        var texts = new HashMap<String, String>();
        fields.forEach((name, field) -> texts.put(name, field.text()));
        return of(
                application,
                call,
                budget,
                participants,
                texts,
                attachments,
                moment,
                history(call, participants.get(0), application));
    }

    /** The same, from what was gathered already. */
    public static ApplicationFacts of(
            GrantApplication application,
            FundingCall call,
            Budget budget,
            List<OrganisationOnDay> participants,
            Map<String, String> fields,
            Set<String> attachments,
            Instant moment,
            History history) {
        var texts = new HashMap<>(fields);
        texts.put(ApplicationFacts.TITLE, application.title());
        texts.put(ApplicationFacts.SUMMARY, application.summary());
        texts.values().removeIf(String::isEmpty);
        return new ApplicationFacts(
                call.words(),
                moment,
                participants.stream().map(one -> party(one, call)).toList(),
                budget.subProjects().stream().map(part -> part(part, call)).toList(),
                texts,
                attachments,
                history);
    }

    /** What is known of a lead before anything is written. */
    public ApplicationFacts ofLead(FundingCall call, OrganisationOnDay lead, Instant moment) {
        return new ApplicationFacts(
                call.words(),
                moment,
                List.of(party(lead, call)),
                List.of(),
                Map.of(),
                Set.of(),
                history(call, lead, null));
    }

    /**
     * What the lead has done before, as far as a rule of the call asks.
     *
     * @param without the application in question, which does not count; null before there is one
     */
    public History history(FundingCall call, OrganisationOnDay lead, GrantApplication without) {
        var asked = call.rules().stream().map(CallRule::type).toList();
        return asked.stream().noneMatch(RuleType::isAboutPast)
                ? History.NONE
                : applications.history(call, lead.id(), without == null ? null : without.id());
    }

    private static Party party(OrganisationOnDay organisation, FundingCall call) {
        return new Party(
                organisation.id(),
                organisation.kind(),
                organisation.name(),
                organisation.country(),
                organisation.code(),
                organisation.countyCode(),
                call.terms().form().attributesOf(organisation.code()));
    }

    private static Part part(SubProjectBudget part, FundingCall call) {
        return new Part(
                part.number(),
                part.period().firstDay(),
                part.period().lastDay(),
                part.costs().stream().map(line -> cost(part, line, call)).toList(),
                part.financing().stream().map(line -> financing(part, line)).toList());
    }

    private static Cost cost(SubProjectBudget part, SubProjectBudget.Cost line, FundingCall call) {
        return new Cost(
                line.category(),
                line.inKind(),
                call.covers(line.category()),
                line.organisation() == null ? part.responsible() : line.organisation(),
                line.amounts().total(),
                line.inKind() ? rates(line.cells()) : Map.of());
    }

    private static Financing financing(SubProjectBudget part, SubProjectBudget.Financing line) {
        return new Financing(
                line.source().name(),
                line.organisation() == null ? part.responsible() : line.organisation(),
                line.amounts().total());
    }

    private static Map<Integer, Long> rates(Collection<SubProjectBudget.Cell> cells) {
        var rates = new HashMap<Integer, Long>();
        cells.stream()
                .filter(cell -> cell.measure() == Measure.RATE && cell.units() != null)
                .forEach(cell -> rates.put(cell.year(), cell.units()));
        return rates;
    }
}

package org.allmenning.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.CellEntry;
import org.allmenning.application.CellKey;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.Measure;
import org.allmenning.application.usecase.ArrangeSubProjects;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.StartApplication;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.CostCategory;
import org.allmenning.funding.Criterion;
import org.allmenning.funding.Rule;
import org.allmenning.funding.Severity;
import org.allmenning.funding.rules.MaximumGrant;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.organisation.usecase.LookUpOrganisation;
import org.allmenning.organisation.usecase.RememberMemberships;
import org.allmenning.organisation.usecase.RememberPerson;
import org.allmenning.shared.Actor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.Role;
import org.allmenning.shared.Share;

/** What the stories of the rooms need on the stage: people, a call, and an application in it. */
@ApplicationScoped
public class Stage {

    public static final Currency NOK = Currency.getInstance("NOK");

    /** What somebody has read who approves whatever stands. */
    public static final Instant AS_IT_STANDS = Instant.MAX;

    private static final LocalDate DAY = LocalDate.of(2023, 11, 1);

    @Inject
    private CurrentActor currentActor;

    @Inject
    private LookUpOrganisation organisations;

    @Inject
    private RememberPerson rememberPerson;

    @Inject
    private RememberMemberships rememberMemberships;

    @Inject
    private SetUpCall setUpCall;

    @Inject
    private StartApplication startApplication;

    @Inject
    private ChangePartners changePartners;

    @Inject
    private ArrangeSubProjects arrangeSubProjects;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private ViewApplications viewApplications;

    /** A person of this name with these roles in one organisation. */
    public Actor person(String name, String organisation, Role... roles) {
        return new Actor(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                organisation(organisation),
                organisation,
                EnumSet.copyOf(Arrays.asList(roles)));
    }

    public UUID organisation(String alias) {
        return organisations.byAlias(alias, DAY).id();
    }

    /** Does something as this person, who is known from then on. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.during(actor, () -> {
            rememberPerson.remember(
                    actor.personId(),
                    actor.displayName(),
                    actor.displayName(),
                    actor.displayName() + "@example.org",
                    Language.NB);
            rememberMemberships.remember(actor.personId(), Map.of(actor.organisationAlias(), actor.roles()));
            return work.get();
        });
    }

    /** The same for somebody who is known already. */
    public <T> T actsAs(Actor actor, Supplier<T> work) {
        return currentActor.during(actor, work);
    }

    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    /** A published call with a frame in whole kroner, open until tomorrow, scored at once. */
    public UUID call(Actor officer, String key, long frame) {
        return call(officer, plan(key, frame, Instant.now().plus(1, ChronoUnit.DAYS)));
    }

    /** The same with a frame of a million, asking for two files of each of these kinds at most. */
    public UUID callAskingForFiles(Actor officer, String key, String... kinds) {
        var asked = Arrays.stream(kinds)
                .map(kind -> new CallForm.AttachmentAsked(kind, text(kind), null, 2))
                .toList();
        var form = new CallForm(List.of(), List.of(), List.of(), asked, Map.of());
        var terms = new CallTerms(
                CallTerms.PLAIN.vat(),
                CallTerms.PLAIN.sources(),
                CallTerms.PLAIN.frameByYear(),
                CallTerms.PLAIN.appeal(),
                form);
        return call(officer, plan(key, 1_000_000, Instant.now().plus(1, ChronoUnit.DAYS), terms));
    }

    /** A published call. */
    public UUID call(Actor officer, CallPlan plan) {
        return as(officer, () -> {
            var scheme = setUpCall.addScheme(text("Ordning"), text("retningslinjene"));
            var call = setUpCall.setUp(scheme, plan);
            setUpCall.publish(call);
            return call;
        });
    }

    public static CallPlan plan(String key, long frame, Instant deadline) {
        var rule = MaximumGrant.of(Money.whole(4_000_000, NOK).minorUnits());
        return plan(key, frame, deadline, CallTerms.PLAIN, rule);
    }

    /** All rules block. */
    public static CallPlan plan(String key, long frame, Instant deadline, CallTerms terms, Rule... rules) {
        return plan(
                key,
                frame,
                deadline,
                terms,
                Arrays.stream(rules)
                        .map(rule -> new CallRule(rule, Severity.BLOCKS, text("retningslinjene")))
                        .toList());
    }

    public static CallPlan plan(String key, long frame, Instant deadline, CallTerms terms, List<CallRule> rules) {
        return new CallPlan(
                key,
                text("Utlysning " + key),
                text("Formål"),
                null,
                "NO",
                NOK,
                Money.whole(1, NOK),
                ZoneId.of("Europe/Oslo"),
                2024,
                2025,
                DAY,
                Instant.now().minus(1, ChronoUnit.DAYS),
                deadline,
                null,
                Money.whole(frame, NOK),
                5,
                true,
                null,
                List.of(
                        new CostCategory("personnel", text("Lønn"), text(""), false, true),
                        new CostCategory("in_kind_work", text("Egeninnsats"), text(""), true, true)),
                List.of(
                        new Criterion("need", text("Behov"), new Share(6_000)),
                        new Criterion("plan", text("Plan"), new Share(4_000))),
                rules,
                terms);
    }

    /** A balanced application of one sub-project: this many kroner a year from the call, 10 hours of own work at 500. */
    public UUID application(Actor lead, String callKey, String title, long kronerPerYear) {
        return as(lead, () -> {
            var id = startApplication.start(callKey, title, Language.NB);
            changePartners.add(id, organisation("hasvik"));
            var part = arrangeSubProjects.add(id, "Delprosjekt", "", lead.organisationId());
            var cost = editBudgetLines.addCost(id, part, "personnel", "Prosjektleder", null);
            var ownWork = editBudgetLines.addCost(id, part, "in_kind_work", "Styringsgruppe", lead.organisationId());
            var grant = editBudgetLines.addFinancing(
                    id, part, FinancingSource.THIS_CALL, FinancingStatus.APPLIED_FOR, "", null);
            var entries = new ArrayList<CellEntry>();
            for (int year : List.of(2024, 2025)) {
                entries.add(entry(cost, Measure.AMOUNT, year, String.valueOf(kronerPerYear)));
                entries.add(entry(ownWork, Measure.HOURS, year, "10"));
                entries.add(entry(ownWork, Measure.RATE, year, "500"));
                entries.add(entry(grant, Measure.AMOUNT, year, String.valueOf(kronerPerYear)));
            }
            enterAmounts.enter(id, entries, Language.NB);
            return id;
        });
    }

    public ApplicationView view(Actor reader, UUID application) {
        return as(reader, () -> viewApplications.view(application));
    }

    public static CellEntry entry(UUID line, Measure measure, int year, String typed) {
        return new CellEntry(new CellKey(line, measure, year), 0, typed);
    }

    public static Money kroner(long whole) {
        return Money.whole(whole, NOK);
    }

    public static LocalizedText text(String bokmaal) {
        return LocalizedText.of(Language.NB, bokmaal);
    }
}

package org.allmenning.submission;

import static org.allmenning.funding.SomeFacts.NOK;
import static org.allmenning.funding.SomeFacts.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allmenning.application.Attachment;
import org.allmenning.application.Budget;
import org.allmenning.application.FactFinder;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.Measure;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallForm.Choice;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.CostCategory;
import org.allmenning.funding.Finding;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.Rule;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.Severity;
import org.allmenning.funding.rules.AllowedCategories;
import org.allmenning.funding.rules.ApplicationsPerLead;
import org.allmenning.funding.rules.AttachmentRequired;
import org.allmenning.funding.rules.ConsentOfPartners;
import org.allmenning.funding.rules.CouncilDecision;
import org.allmenning.funding.rules.DeclarationRequired;
import org.allmenning.funding.rules.EarliestStart;
import org.allmenning.funding.rules.LatestEnd;
import org.allmenning.funding.rules.LeadInCounty;
import org.allmenning.funding.rules.LeadKinds;
import org.allmenning.funding.rules.MaximumCategoryShare;
import org.allmenning.funding.rules.MaximumDuration;
import org.allmenning.funding.rules.MaximumGrant;
import org.allmenning.funding.rules.MaximumHourlyRate;
import org.allmenning.funding.rules.MaximumInKindShare;
import org.allmenning.funding.rules.MaximumShare;
import org.allmenning.funding.rules.MinimumGrant;
import org.allmenning.funding.rules.MinimumMunicipalities;
import org.allmenning.funding.rules.MinimumOwnShare;
import org.allmenning.funding.rules.MunicipalityAttribute;
import org.allmenning.funding.rules.OpenProjects;
import org.allmenning.funding.rules.PartnerKinds;
import org.allmenning.funding.rules.TextRequired;
import org.allmenning.funding.rules.ThemesChosen;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.Actor;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.shared.Role;
import org.allmenning.testing.SomeFile;
import org.junit.jupiter.api.Test;

/** What the rules found on the day of the submission, they find in its document for ever. */
class FrozenRulesTest {

    private static final Instant NOW = Instant.parse("2023-10-31T08:14:00Z");
    private static final List<Integer> YEARS = List.of(2024, 2025);
    private static final List<String> CATEGORIES = List.of("personnel", "equipment", "in_kind_work");

    private static final List<Rule> RULES = List.of(
            new LeadKinds(List.of(OrganisationKind.COMPANY)),
            new LeadInCounty(List.of("34"), text("Innlandet")),
            new PartnerKinds(List.of(OrganisationKind.COMPANY)),
            new MinimumMunicipalities(3),
            new MunicipalityAttribute("centrality", List.of("6"), false, text("sentralitet 6")),
            MaximumGrant.of(1_000_00).orWith(2, 2_000_00),
            new MinimumGrant(3_000_00),
            new MaximumShare(5_000, false),
            new MinimumOwnShare(3_000, true),
            new AllowedCategories(List.of("personnel")),
            new MaximumCategoryShare("equipment", 1_000),
            new MaximumInKindShare(2_000),
            new MaximumHourlyRate(500_00),
            new MaximumDuration(12),
            new EarliestStart(LocalDate.of(2024, 3, 1)),
            new LatestEnd(LocalDate.of(2025, 6, 30)),
            ThemesChosen.exactly(1),
            new TextRequired("question/impact", 5, 20),
            new TextRequired("summary", 1, 100),
            new AttachmentRequired("agreement"),
            new CouncilDecision(false, true, LocalDate.of(2024, 1, 1)),
            new DeclarationRequired("own"),
            new ConsentOfPartners(),
            new ApplicationsPerLead(1),
            new OpenProjects(0));

    @Property(tries = 100)
    void a_submission_gives_the_findings_of_its_day(@ForAll long seed) {
        var draft = new Draft(new Random(seed));
        var onTheDay = draft.call.check(draft.facts);

        var kept = CanonicalJson.write(draft.document());
        var frozen = new FrozenRules(read(kept));

        assertThat(frozen.facts()).isEqualTo(draft.facts);
        assertThat(frozen.findings()).isEqualTo(onTheDay);
    }

    @Property(tries = 50)
    void what_the_call_demands_later_changes_nothing_in_what_was_submitted(@ForAll long seed) {
        var draft = new Draft(new Random(seed));
        var kept = CanonicalJson.write(draft.document());
        var before = new FrozenRules(read(kept)).findings();

        var stricter = new Draft(new Random(seed), call(List.of(MaximumGrant.of(1), new MinimumMunicipalities(99))));

        assertThat(stricter.call.check(stricter.facts)).isNotEqualTo(before);
        assertThat(new FrozenRules(read(kept)).findings()).isEqualTo(before);
    }

    @Test
    void the_drafts_of_this_test_break_every_kind_of_rule() {
        var broken = IntStream.range(0, 300)
                .mapToObj(seed -> new Draft(new Random(seed)))
                .flatMap(draft -> draft.call.check(draft.facts).stream())
                .map(Finding::type)
                .distinct()
                .toList();

        assertThat(broken)
                .containsAll(RULES.stream().map(Rule::type).distinct().toList())
                .contains(RuleType.ALLOWED_SOURCES);
    }

    @Test
    void a_submission_of_the_first_form_is_read_with_its_own_rules() {
        var document = read("""
            {"application":"00000000-0000-0000-0000-000000000001","call":"bygdevekst-2023","caseNumber":1,"currency":"NOK",
            "draftRevision":7,"facts":{"durationInMonths":24,"municipalities":1,"requestedGrant":420000000},
            "format":"allmenning-submission/1","language":"nb","participants":[{"code":"5406","countyCode":"54",
            "countyName":{"main":"nb","nb":"Troms og Finnmark"},"id":"00000000-0000-0000-0000-000000000002",
            "kind":"MUNICIPALITY","name":{"main":"nb","nb":"Hammerfest"}}],
            "rules":[{"parameter":400000000,"source":"inntil 4 mill.","type":"MAXIMUM_GRANT"},
            {"parameter":24,"source":"to år","type":"MAXIMUM_DURATION"},
            {"parameter":2,"source":"minst to","type":"MINIMUM_MUNICIPALITIES"}],
            "subProjects":[{"activities":"","costs":[{"amounts":{"2024":420000000,"2025":0},"category":"personnel",
            "description":"","inKind":false}],"financing":[{"amounts":{"2024":420000000,"2025":0},"description":"",
            "source":"THIS_CALL","status":"APPLIED_FOR"}],"firstDay":"2024-01-01","lastDay":"2025-12-31","number":1,
            "ownWork":[],"responsible":"00000000-0000-0000-0000-000000000002","title":"Ett"}],
            "submittedAt":"2023-10-31T08:14:00Z","summary":"","title":"Hjerteregionen","version":1,"years":[2024,2025]}
            """);

        var findings = new FrozenRules(document).findings();

        assertThat(findings)
                .extracting(Finding::type)
                .containsExactly(RuleType.MAXIMUM_GRANT, RuleType.MINIMUM_MUNICIPALITIES);
        assertThat(findings).allMatch(Finding::blocks);
        assertThat(findings.get(0).arguments()).startsWith(new Money(420_000_000, NOK), new Money(400_000_000, NOK));
        assertThat(SubmittedApplication.of(document).title()).isEqualTo("Hjerteregionen");
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static FundingCall call(List<Rule> rules) {
        var form = new CallForm(
                List.of(new Choice("a", text("A")), new Choice("b", text("B"))),
                List.of(new CallForm.Question(
                        "impact", text("Virkning"), null, CallForm.AnswerKind.TEXT, 100, List.of())),
                List.of(new Choice("own", text("Egenandelen er egen"))),
                List.of(new CallForm.AttachmentAsked("agreement", text("Avtale"), null, 1)),
                Map.of("centrality", Map.of("5406", "5", "5433", "6")));
        var strictness = Severity.values();
        return new FundingCall(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                new CallPlan(
                        "frozen-call",
                        text("Utlysning"),
                        text("Formål"),
                        null,
                        "NO",
                        NOK,
                        Money.whole(1, NOK),
                        ZoneId.of("Europe/Oslo"),
                        2024,
                        2025,
                        LocalDate.of(2023, 11, 1),
                        NOW,
                        NOW,
                        null,
                        null,
                        5,
                        true,
                        null,
                        CATEGORIES.stream()
                                .map(code -> new CostCategory(
                                        code,
                                        text(code),
                                        text(""),
                                        code.equals("in_kind_work"),
                                        !code.equals("equipment")))
                                .toList(),
                        List.of(),
                        IntStream.range(0, rules.size())
                                .mapToObj(i -> new CallRule(
                                        rules.get(i), strictness[i % strictness.length], text("punkt " + i)))
                                .toList(),
                        new CallTerms(
                                CallTerms.PLAIN.vat(),
                                List.of("THIS_CALL", "OWN_CASH"),
                                Map.of(),
                                CallTerms.PLAIN.appeal(),
                                form)));
    }

    /** An application with whatever chance puts into it. */
    private static final class Draft {

        private final Random random;
        private final FundingCall call;
        private final List<OrganisationOnDay> participants = new ArrayList<>();
        private final Budget budget;
        private final GrantApplication application;
        private final ApplicationFacts facts;

        Draft(Random random) {
            this(random, call(RULES));
        }

        Draft(Random random, FundingCall call) {
            this.random = random;
            this.call = call;
            var kinds = OrganisationKind.values();
            for (int i = 0; i <= random.nextInt(4); i++) {
                var kind = random.nextBoolean() ? OrganisationKind.MUNICIPALITY : kinds[random.nextInt(kinds.length)];
                participants.add(participant(i, kind));
            }
            this.budget = new Budget(
                    NOK,
                    YEARS,
                    IntStream.rangeClosed(1, random.nextInt(4))
                            .mapToObj(this::part)
                            .toList());
            this.application = new GrantApplication(
                    new UUID(1, 1),
                    call,
                    new Actor(
                            new UUID(1, 2),
                            "lead",
                            participants.get(0).id(),
                            "hammerfest",
                            Set.of(Role.LEAD_APPLICANT)),
                    "Tittel «" + random.nextInt() + "»",
                    Language.NB,
                    NOW);
            this.facts = facts();
        }

        JsonObject document() {
            return new SubmissionDocument(
                            application,
                            call,
                            budget,
                            participants,
                            facts,
                            facts.attachments().stream().map(Draft::file).toList(),
                            null,
                            call.rulesInForce(),
                            1,
                            1,
                            facts.moment())
                    .json();
        }

        private ApplicationFacts facts() {
            var gathered = FactFinder.of(
                    application,
                    call,
                    budget,
                    participants,
                    fields(),
                    Set.of(),
                    NOW,
                    new ApplicationFacts.History(random.nextInt(3), random.nextInt(2)));
            return random.nextBoolean()
                    ? gathered
                    : new ApplicationFacts(
                            gathered.words(),
                            gathered.moment().plusMillis(random.nextInt(2)),
                            gathered.parties(),
                            gathered.parts(),
                            gathered.fields(),
                            Set.of("agreement"),
                            gathered.history());
        }

        private static Actor author() {
            return new Actor(new UUID(1, 2), "lead", new UUID(2, 0), "hammerfest", Set.of(Role.LEAD_APPLICANT));
        }

        private static Attachment file(String kind) {
            return new Attachment(new UUID(3, 1), new UUID(1, 1), kind, SomeFile.pdf("Avtale.pdf"), author(), NOW);
        }

        private Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            maybe(fields, "theme/a", "true");
            maybe(fields, "theme/b", "true");
            maybe(fields, "question/impact", "x".repeat(random.nextInt(30)) + "\uD83D\uDE00\u200F\"\n");
            maybe(fields, "declaration/own", "true");
            for (var participant : participants) {
                maybe(fields, "council/" + participant.id(), random.nextBoolean() ? "DONE" : "RESERVATION");
                maybe(fields, "councilDay/" + participant.id(), random.nextBoolean() ? "2023-11-22" : "2024-02-01");
                maybe(fields, "consent/" + participant.id(), String.valueOf(random.nextInt(100_000)));
            }
            return fields;
        }

        private void maybe(Map<String, String> fields, String name, String text) {
            if (random.nextBoolean()) {
                fields.put(name, text);
            }
        }

        private OrganisationOnDay participant(int number, OrganisationKind kind) {
            var municipality = kind == OrganisationKind.MUNICIPALITY;
            return new OrganisationOnDay(
                    new UUID(2, number),
                    "alias-" + number,
                    kind,
                    "NO",
                    municipality ? "543" + number : null,
                    text("Organisasjon " + number),
                    municipality ? (random.nextBoolean() ? "54" : "34") : null,
                    municipality ? text("Fylke") : null);
        }

        private SubProjectBudget part(int number) {
            var first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200));
            return new SubProjectBudget(
                    new UUID(3, number),
                    number,
                    "Delprosjekt " + number,
                    "",
                    anybody(),
                    new ProjectPeriod(first, first.plusDays(random.nextInt(700))),
                    NOK,
                    YEARS,
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(line -> cost(CATEGORIES.get(random.nextInt(CATEGORIES.size()))))
                            .toList(),
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(line -> financing())
                            .toList());
        }

        private SubProjectBudget.Cost cost(String category) {
            var inKind = category.equals("in_kind_work");
            var cells = inKind
                    ? List.of(
                            new SubProjectBudget.Cell(Measure.HOURS, 2024, 100L, 1),
                            new SubProjectBudget.Cell(Measure.RATE, 2024, (long) random.nextInt(100_000), 1),
                            new SubProjectBudget.Cell(Measure.RATE, 2025, null, 0))
                    : List.<SubProjectBudget.Cell>of();
            return new SubProjectBudget.Cost(
                    UUID.randomUUID(), category, inKind, "", random.nextBoolean() ? anybody() : null, amounts(), cells);
        }

        private SubProjectBudget.Financing financing() {
            var sources = FinancingSource.values();
            return new SubProjectBudget.Financing(
                    UUID.randomUUID(),
                    random.nextBoolean() ? FinancingSource.THIS_CALL : sources[random.nextInt(sources.length)],
                    FinancingStatus.CONFIRMED,
                    "",
                    random.nextBoolean() ? anybody() : null,
                    amounts(),
                    List.of());
        }

        private AmountsPerYear amounts() {
            return AmountsPerYear.of(
                    NOK, YEARS, Map.of(2024, new Money(random.nextInt(300_000), NOK), 2025, new Money(1, NOK)));
        }

        private UUID anybody() {
            return participants.get(random.nextInt(participants.size())).id();
        }
    }
}

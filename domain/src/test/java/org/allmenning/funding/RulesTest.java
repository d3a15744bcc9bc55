package org.allmenning.funding;

import static org.allmenning.funding.SomeFacts.LEAD;
import static org.allmenning.funding.SomeFacts.inCents;
import static org.allmenning.funding.SomeFacts.inKroner;
import static org.allmenning.funding.SomeFacts.partner;
import static org.allmenning.funding.SomeFacts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allmenning.funding.rules.AllowedCategories;
import org.allmenning.funding.rules.AllowedSources;
import org.allmenning.funding.rules.ApplicationsPerLead;
import org.allmenning.funding.rules.AttachmentRequired;
import org.allmenning.funding.rules.ConsentOfPartners;
import org.allmenning.funding.rules.CouncilDecision;
import org.allmenning.funding.rules.Deadline;
import org.allmenning.funding.rules.DeclarationRequired;
import org.allmenning.funding.rules.EarliestStart;
import org.allmenning.funding.rules.InCountry;
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
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of rule: met exactly it is kept, the smallest step beyond breaks it, and it says so in five languages. */
class RulesTest {

    private static final LocalizedText NORWAY = new LocalizedText(
            Language.NB,
            Map.of(
                    Language.NB, "Norge",
                    Language.NN, "Noreg",
                    Language.SV, "Norge",
                    Language.FI, "Norja",
                    Language.EN, "Norway"));

    private static final Instant DEADLINE = Instant.parse("2023-11-01T22:59:59Z");

    /** @param kept facts that meet the limit exactly, and {@code broken} the smallest step beyond it */
    private record Case(
            Rule rule, SomeFacts kept, SomeFacts broken, String code, Finding.Place place, List<?> arguments) {}

    static Stream<Arguments> rules() {
        return cases().map(one -> Arguments.of(one.rule().type() + " " + one.code(), one));
    }

    private static Stream<Case> cases() {
        return Stream.of(aboutWho(), aboutMoney(), aboutLines(), aboutTime(), aboutWords(), aboutPromises())
                .flatMap(Function.identity());
    }

    private static Stream<Case> aboutWho() {
        return Stream.of(
                broken(
                        new InCountry("NO"),
                        inKroner().withPartnerFrom("NO"),
                        inKroner().ledFrom("FI").withPartnerFrom("NO"),
                        "finding.leadInCountry",
                        Finding.Place.of("partners"),
                        text("Hammerfest"),
                        NORWAY),
                broken(
                        new InCountry("NO"),
                        inKroner().withPartnerFrom(null),
                        inKroner().withPartnerFrom("FI"),
                        "finding.partnerInCountry",
                        Finding.Place.of("partners"),
                        text("Partner"),
                        NORWAY),
                broken(
                        new LeadKinds(List.of(OrganisationKind.MUNICIPALITY)),
                        inKroner(),
                        inKroner().ledBy(OrganisationKind.COMPANY, null),
                        "finding.leadKind",
                        Finding.Place.of("partners"),
                        text("Hammerfest"),
                        OrganisationKind.COMPANY.label(),
                        new Messages.Series(List.of(OrganisationKind.MUNICIPALITY.label()))),
                broken(
                        new LeadInCounty(List.of("34"), text("Innlandet")),
                        inKroner().ledBy(OrganisationKind.MUNICIPALITY, "34"),
                        inKroner(),
                        "finding.leadInCounty",
                        Finding.Place.of("partners"),
                        text("Hammerfest"),
                        text("Innlandet")),
                broken(
                        new PartnerKinds(List.of(OrganisationKind.MUNICIPALITY)),
                        inKroner().with(1),
                        inKroner().with(1).withPartner(OrganisationKind.COMPANY),
                        "finding.partnerKind",
                        Finding.Place.of("partners"),
                        text("Partner"),
                        OrganisationKind.COMPANY.label(),
                        new Messages.Series(List.of(OrganisationKind.MUNICIPALITY.label()))),
                broken(
                        new MinimumMunicipalities(3),
                        inKroner().with(2),
                        inKroner().with(1).withPartner(OrganisationKind.COMPANY),
                        "finding.minimumMunicipalities",
                        Finding.Place.of("partners"),
                        2,
                        3),
                broken(
                        new MunicipalityAttribute("centrality", List.of("5", "6"), true, text("sentralitet 5 eller 6")),
                        inKroner().ledWith("centrality", "5"),
                        inKroner().ledWith("centrality", "4"),
                        "finding.attributeOfLead",
                        Finding.Place.of("partners"),
                        text("Hammerfest"),
                        text("sentralitet 5 eller 6")),
                broken(
                        new MunicipalityAttribute("centrality", List.of("6"), false, text("sentralitet 6")),
                        inKroner().with(1).ledWith("centrality", "6"),
                        inKroner().with(1).ledWith("centrality", "5"),
                        "finding.attributeOfAny",
                        Finding.Place.of("partners"),
                        text("sentralitet 6")));
    }

    private static Stream<Case> aboutMoney() {
        return Stream.of(
                broken(
                        MaximumGrant.of(400_000_000),
                        inKroner().asking(400_000_000),
                        inKroner().asking(400_000_100),
                        "finding.maximumGrant",
                        Finding.Place.of("budget"),
                        kroner(400_000_100),
                        kroner(400_000_000),
                        kroner(100)),
                broken(
                        MaximumGrant.of(50_000_000).orWith(2, 70_000_000),
                        inKroner().asking(50_000_000),
                        inKroner().asking(50_000_100),
                        "finding.maximumGrantAlone",
                        Finding.Place.of("budget"),
                        kroner(50_000_100),
                        kroner(50_000_000),
                        kroner(100),
                        2,
                        kroner(70_000_000)),
                broken(
                        MaximumGrant.of(50_000_000).orWith(2, 70_000_000),
                        inKroner().with(1).asking(70_000_000),
                        inKroner().with(1).asking(70_000_100),
                        "finding.maximumGrant",
                        Finding.Place.of("budget"),
                        kroner(70_000_100),
                        kroner(70_000_000),
                        kroner(100)),
                broken(
                        new MinimumGrant(10_000_000),
                        inKroner().asking(10_000_000),
                        inKroner().asking(9_999_900),
                        "finding.minimumGrant",
                        Finding.Place.of("budget"),
                        kroner(9_999_900),
                        kroner(10_000_000)),
                broken(
                        new MaximumShare(8_500, true),
                        inCents().costing(33_000_001).asking(28_050_000),
                        inCents().costing(33_000_001).asking(28_050_001),
                        "finding.maximumShare",
                        Finding.Place.of("budget"),
                        cents(28_050_001),
                        share(8_500),
                        cents(33_000_001),
                        cents(28_050_000)),
                broken(
                        new MaximumShare(5_000, false),
                        inKroner()
                                .costing(1_000_000)
                                .costing("equipment", false, 900_000)
                                .ownWork(LEAD, 800_000, 100)
                                .asking(500_000),
                        inKroner()
                                .costing(1_000_000)
                                .ownWork(LEAD, 800_000, 100)
                                .asking(500_100),
                        "finding.maximumShare",
                        Finding.Place.of("budget"),
                        kroner(500_100),
                        share(5_000),
                        kroner(1_000_000),
                        kroner(500_000)),
                broken(
                        new MinimumOwnShare(8_000, true),
                        inKroner()
                                .costing(50_000_000)
                                .ownWork(LEAD, 50_000_000, 100)
                                .financed("OWN_CASH", LEAD, 30_000_000),
                        inKroner()
                                .costing(50_000_000)
                                .ownWork(LEAD, 50_000_000, 100)
                                .financed("OWN_CASH", LEAD, 29_999_900),
                        "finding.minimumOwnShare",
                        Finding.Place.of("budget"),
                        kroner(79_999_900),
                        share(8_000),
                        kroner(100_000_000),
                        kroner(80_000_000)),
                broken(
                        new MaximumCategoryShare("equipment", 1_000),
                        inKroner().costing(90_000).costing("equipment", true, 10_000),
                        inKroner().costing(89_900).costing("equipment", true, 10_100),
                        "finding.maximumCategoryShare",
                        Finding.Place.of("budget"),
                        text("Utstyr"),
                        kroner(10_100),
                        share(1_000),
                        kroner(100_000),
                        kroner(10_000)),
                broken(
                        new MaximumInKindShare(5_000),
                        inKroner().ownWork(LEAD, 50_000, 100).asking(50_000),
                        inKroner().ownWork(LEAD, 50_000, 100).asking(49_900),
                        "finding.maximumInKindShare",
                        Finding.Place.of("budget"),
                        kroner(50_000),
                        share(5_000),
                        kroner(99_900),
                        kroner(49_900)));
    }

    private static Stream<Case> aboutLines() {
        return Stream.of(
                broken(
                        new AllowedCategories(List.of("personnel")),
                        inKroner().costing(100),
                        inKroner().costing(100).costing("equipment", true, 200),
                        "finding.categoryNotAllowed",
                        Finding.Place.cost(1, 2),
                        1,
                        2,
                        text("Utstyr"),
                        kroner(200)),
                broken(
                        new AllowedSources(List.of("THIS_CALL", "OWN_CASH")),
                        inKroner().asking(100).financed("OWN_CASH", LEAD, 100),
                        inKroner().asking(100).financed("OTHER_STATE_GRANT", LEAD, 300),
                        "finding.sourceNotAllowed",
                        Finding.Place.budget(1, 0),
                        1,
                        new Messages.Key("financingSource.OTHER_STATE_GRANT"),
                        kroner(300)),
                broken(
                        new MaximumHourlyRate(50_000),
                        inKroner().ownWork(LEAD, 100, 50_000),
                        inKroner().costing(1).ownWork(LEAD, 100, 50_100),
                        "finding.maximumHourlyRate",
                        Finding.Place.cell(1, 2, 2024, "RATE"),
                        1,
                        2,
                        java.time.Year.of(2024),
                        kroner(50_100),
                        kroner(50_000)));
    }

    private static Stream<Case> aboutTime() {
        var first = LocalDate.of(2024, 1, 1);
        var last = LocalDate.of(2025, 12, 31);
        return Stream.of(
                broken(
                        new Deadline(DEADLINE),
                        inKroner().at(DEADLINE),
                        inKroner().at(DEADLINE.plusNanos(1_000)),
                        "finding.deadline",
                        Finding.Place.of("submit"),
                        DEADLINE.atZone(java.time.ZoneId.of("Europe/Oslo"))),
                broken(
                        new MaximumDuration(24),
                        inKroner().lasting(first, last),
                        inKroner().lasting(first, last.plusDays(1)),
                        "finding.maximumDuration",
                        Finding.Place.of("subProjects"),
                        25,
                        24),
                broken(
                        new EarliestStart(first),
                        inKroner().lasting(first, last),
                        inKroner().lasting(first.minusDays(1), last),
                        "finding.earliestStart",
                        Finding.Place.subProject(1),
                        1,
                        first.minusDays(1),
                        first),
                broken(
                        new LatestEnd(last),
                        inKroner().lasting(first, last),
                        inKroner().lasting(first, last.plusDays(1)),
                        "finding.latestEnd",
                        Finding.Place.subProject(1),
                        1,
                        last.plusDays(1),
                        last));
    }

    private static Stream<Case> aboutWords() {
        var impact = "question/impact";
        return Stream.of(
                broken(
                        ThemesChosen.exactly(1),
                        inKroner().saying("theme/a", "true"),
                        inKroner().saying("theme/a", "true").saying("theme/b", "true"),
                        "finding.themesExactly",
                        Finding.Place.field("project", "theme/"),
                        1,
                        2),
                broken(
                        ThemesChosen.exactly(1),
                        inKroner().saying("theme/a", "true").saying("theme/b", ""),
                        inKroner(),
                        "finding.themesExactly",
                        Finding.Place.field("project", "theme/"),
                        1,
                        0),
                broken(
                        ThemesChosen.atLeast(1),
                        inKroner().saying("theme/a", "true"),
                        inKroner(),
                        "finding.themesAtLeast",
                        Finding.Place.field("project", "theme/"),
                        1,
                        0),
                broken(
                        new ThemesChosen(1, 2),
                        inKroner().saying("theme/a", "true").saying("theme/b", "true"),
                        inKroner()
                                .saying("theme/a", "true")
                                .saying("theme/b", "true")
                                .saying("theme/c", "true"),
                        "finding.themesAtMost",
                        Finding.Place.field("project", "theme/"),
                        2,
                        3),
                broken(
                        new TextRequired(impact, 1, 5),
                        inKroner().saying(impact, "x"),
                        inKroner(),
                        "finding.textMissing",
                        Finding.Place.field("project", impact),
                        text("Virkning")),
                broken(
                        new TextRequired(impact, 3, 5),
                        inKroner().saying(impact, "tre"),
                        inKroner().saying(impact, "to"),
                        "finding.textTooShort",
                        Finding.Place.field("project", impact),
                        text("Virkning"),
                        2,
                        3),
                broken(
                        new TextRequired(impact, 0, 5),
                        inKroner().saying(impact, "fem\uD83D\uDE00!"),
                        inKroner().saying(impact, "sekser"),
                        "finding.textTooLong",
                        Finding.Place.field("project", impact),
                        text("Virkning"),
                        6,
                        5),
                broken(
                        new AttachmentRequired("agreement"),
                        inKroner().attaching("agreement"),
                        inKroner().attaching("another"),
                        "finding.attachmentMissing",
                        Finding.Place.field("attachments", "attachment/agreement"),
                        text("Samarbeidsavtale")));
    }

    private static Stream<Case> aboutPromises() {
        var council = "council/" + LEAD;
        var councilDay = "councilDay/" + LEAD;
        var latest = LocalDate.of(2023, 12, 15);
        return Stream.of(
                broken(
                        new CouncilDecision(false, true, null),
                        inKroner().saying(council, "RESERVATION").saying(councilDay, "2023-11-22"),
                        inKroner(),
                        "finding.councilUnknown",
                        Finding.Place.field("commitments", council),
                        text("Hammerfest")),
                broken(
                        new CouncilDecision(true, false, null),
                        inKroner().with(1).saying(council, "DONE").saying(councilDay, "2023-10-20"),
                        inKroner().with(1),
                        "finding.councilMissing",
                        Finding.Place.field("commitments", council),
                        text("Hammerfest")),
                broken(
                        new CouncilDecision(true, false, null),
                        inKroner().saying(council, "DONE").saying(councilDay, "2023-10-20"),
                        inKroner().saying(council, "RESERVATION").saying(councilDay, "2023-11-22"),
                        "finding.councilReservation",
                        Finding.Place.field("commitments", council),
                        text("Hammerfest")),
                broken(
                        new CouncilDecision(true, true, null),
                        inKroner().saying(council, "DONE").saying(councilDay, "2023-10-20"),
                        inKroner().saying(council, "DONE"),
                        "finding.councilDayMissing",
                        Finding.Place.field("commitments", councilDay),
                        text("Hammerfest")),
                broken(
                        new CouncilDecision(true, true, latest),
                        inKroner().saying(council, "RESERVATION").saying(councilDay, latest.toString()),
                        inKroner()
                                .saying(council, "RESERVATION")
                                .saying(councilDay, latest.plusDays(1).toString()),
                        "finding.councilTooLate",
                        Finding.Place.field("commitments", councilDay),
                        text("Hammerfest"),
                        latest.plusDays(1),
                        latest),
                broken(
                        new DeclarationRequired("own"),
                        inKroner().saying("declaration/own", "true"),
                        inKroner().saying("declaration/own", ""),
                        "finding.declarationMissing",
                        Finding.Place.field("commitments", "declaration/own"),
                        text("Egenandelen er ikke et annet statlig tilskudd")),
                broken(
                        new ConsentOfPartners(),
                        inKroner().with(1),
                        inKroner().with(1).financed("OWN_CASH", partner(1), 100),
                        "finding.consentMissing",
                        Finding.Place.field("commitments", "consent/" + partner(1)),
                        text("Måsøy"),
                        kroner(100)),
                broken(
                        new ConsentOfPartners(),
                        inKroner()
                                .with(1)
                                .financed("OWN_CASH", partner(1), 100)
                                .ownWork(partner(1), 200, 1)
                                .saying("consent/" + partner(1), "300"),
                        inKroner()
                                .with(1)
                                .financed("OWN_CASH", partner(1), 200)
                                .ownWork(partner(1), 200, 1)
                                .saying("consent/" + partner(1), "300"),
                        "finding.consentOutdated",
                        Finding.Place.field("commitments", "consent/" + partner(1)),
                        text("Måsøy"),
                        kroner(300),
                        kroner(400)),
                broken(
                        new ApplicationsPerLead(2),
                        inKroner().having(1, 0),
                        inKroner().having(2, 0),
                        "finding.applicationsPerLead",
                        Finding.Place.of("submit"),
                        text("Hammerfest"),
                        2,
                        2),
                broken(
                        new OpenProjects(0),
                        inKroner().having(0, 0),
                        inKroner().having(0, 1),
                        "finding.openProjects",
                        Finding.Place.of("submit"),
                        text("Hammerfest"),
                        1,
                        0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_limit_that_is_met_exactly_is_kept(String name, Case one) {
        assertThat(one.rule().breaches(one.kept().build())).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_smallest_step_beyond_is_found_at_its_place_with_its_numbers(String name, Case one) {
        assertThat(one.rule().breaches(one.broken().build()))
                .as(name)
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.code()).isEqualTo(one.code());
                    assertThat(breach.place()).isEqualTo(one.place());
                    assertThat(List.<Object>copyOf(breach.arguments())).isEqualTo(List.<Object>copyOf(one.arguments()));
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_finding_and_its_rule_are_written_in_every_language(String name, Case one) {
        var facts = one.broken().build();
        var breach = one.rule().breaches(facts).get(0);
        var statement = one.rule().statement(facts.words());

        for (var language : Language.values()) {
            var finding =
                    Messages.text(breach.code(), language, breach.arguments().toArray());
            var rule = Messages.text(
                    statement.code(), language, statement.arguments().toArray());

            assertThat(finding).as(name).isNotBlank().doesNotContain("{", "Series[", "Key[");
            assertThat(rule).as(name).isNotBlank().doesNotContain("{", "Series[", "Key[");
            breach.arguments().forEach(argument -> assertThat(finding).contains(written(argument, language)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_that_was_written_down_is_read_back_the_same(String name, Case one) {
        var rule = new CallRule(one.rule(), Severity.WARNS, text("retningslinjene, punkt 4"));

        var again = CallRule.read(rule.json());

        assertThat(again.rule()).as(name).isEqualTo(one.rule());
        assertThat(again.json()).isEqualTo(rule.json());
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_rule_is_tried_here(RuleType type) {
        assertThat(cases().map(one -> one.rule().type())).contains(type);
    }

    @Test
    void a_finding_says_how_strict_it_is_and_where_the_rule_stands() {
        var rule = new CallRule(new OpenProjects(0), Severity.WARNS, text("retningslinjene, punkt 4"));

        var finding = rule.check(inKroner().having(0, 1).build()).get(0);

        assertThat(finding.type()).isEqualTo(RuleType.OPEN_PROJECTS);
        assertThat(finding.blocks()).isFalse();
        assertThat(finding.source()).isEqualTo(text("retningslinjene, punkt 4"));
    }

    @Test
    void a_finding_speaks_to_the_applicant() {
        var breach = MaximumGrant.of(400_000_000)
                .breaches(inKroner().asking(420_000_000).build())
                .get(0);

        assertThat(Messages.text(breach.code(), Language.NB, breach.arguments().toArray())
                        .replace('\u202F', ' ')
                        .replace('\u00A0', ' '))
                .isEqualTo(
                        "Dere søker om 4 200 000 kr. Det kan gis høyst 4 000 000 kr per søknad. Ta bort 200 000 kr.");
    }

    private static Case broken(
            Rule rule, SomeFacts kept, SomeFacts broken, String code, Finding.Place place, Object... arguments) {
        return new Case(rule, kept, broken, code, place, Arrays.asList(arguments));
    }

    /** Counts may stand there in words; all else stands as the language writes it. */
    private static String written(Serializable argument, Language language) {
        return argument instanceof Integer
                ? ""
                : Messages.written(argument, language).toString();
    }

    private static Money kroner(long minorUnits) {
        return new Money(minorUnits, SomeFacts.NOK);
    }

    private static Money cents(long minorUnits) {
        return new Money(minorUnits, SomeFacts.EUR);
    }

    private static Share share(int basisPoints) {
        return new Share(basisPoints);
    }
}

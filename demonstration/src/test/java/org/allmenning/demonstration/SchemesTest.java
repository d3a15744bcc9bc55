package org.allmenning.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.allmenning.application.FinancingSource;
import org.allmenning.funding.AppealMode;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CostCategory;
import org.allmenning.funding.Finding;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.VatMode;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.ProjectPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five schemes are calls of the product: to each one applies in its own way, and each refuses what it refuses. */
class SchemesTest {

    private static final long KRONE = 100;

    static Stream<String> calls() {
        return DemonstrationData.CALLS.stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void each_category_explains_what_it_covers_in_words_of_its_own(String key) {
        var categories = plan(key).categories();

        assertThat(categories).isNotEmpty();
        assertThat(categories.stream().map(CostCategory::guidance)).doesNotHaveDuplicates();
        assertThat(categories)
                .allSatisfy(category ->
                        assertThat(category.guidance().in(Language.NB).text()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void each_rule_speaks_and_says_where_it_stands(String key) {
        var plan = plan(key);
        var call = new FundingCall(null, null, null, plan);

        assertThat(plan.rules()).isNotEmpty().allSatisfy(rule -> {
            var statement = rule.rule().statement(call.words());
            for (var language : Language.values()) {
                assertThat(Messages.text(
                                statement.code(),
                                language,
                                statement.arguments().toArray()))
                        .isNotBlank();
                assertThat(rule.source().in(language).text()).isNotBlank();
            }
        });
    }

    @Test
    void bygdevekst_takes_four_million_over_two_years_and_the_council_may_decide_later() {
        var application = Applicant.to("bygdevekst-2023", "54")
                .costing("personnel", 4_000_000 * KRONE)
                .asking(4_000_000 * KRONE)
                .saying("council/" + Applicant.LEAD, "RESERVATION")
                .saying("councilDay/" + Applicant.LEAD, "2024-05-22");

        assertThat(application.findings()).isEmpty();
    }

    @Test
    void bygdevekst_refuses_a_krone_more_a_day_more_and_costs_it_does_not_cover() {
        var application = Applicant.to("bygdevekst-2023", OrganisationKind.COMPANY, null)
                .costing("personnel", 4_000_000 * KRONE)
                .costing("elected_politicians", KRONE)
                .asking(4_000_001 * KRONE)
                .lasting(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1));

        assertThat(application.refusals())
                .containsExactlyInAnyOrder(
                        "finding.maximumGrant",
                        "finding.maximumDuration",
                        "finding.minimumMunicipalities",
                        "finding.leadKind",
                        "finding.categoryNotAllowed");
    }

    @Test
    void bygdevekst_only_warns_while_a_council_has_not_been_heard() {
        var application = Applicant.to("bygdevekst-2023", "54")
                .costing("personnel", 100 * KRONE)
                .asking(100 * KRONE);

        assertThat(application.refusals()).isEmpty();
        assertThat(application.findings()).extracting(Finding::code).containsExactly("finding.councilUnknown");
    }

    @Test
    void oslo_and_viken_took_applications_of_their_own_municipalities() {
        assertThat(Applicant.to("oslo-viken-2020", "30")
                        .costing("personnel", 100 * KRONE)
                        .asking(100 * KRONE)
                        .refusals())
                .isEmpty();
        assertThat(Applicant.to("oslo-viken-2020", "34")
                        .costing("personnel", 100 * KRONE)
                        .asking(100 * KRONE)
                        .refusals())
                .containsExactly("finding.leadInCounty");
    }

    @Test
    void innlandet_wants_two_municipalities_two_texts_and_the_partners_consent() {
        var application = innlandet("34")
                .withMunicipality()
                .saying("question/kind", "continuing")
                .saying("question/renewal", "x".repeat(200))
                .saying("question/transfer", "x".repeat(100))
                .saying("question/inhabitants", "12 000");
        application
                .financed(FinancingSource.OWN_CASH, application.participant(1), 500 * KRONE)
                .consented(1, 500 * KRONE);

        assertThat(application.findings()).isEmpty();
    }

    @Test
    void innlandet_refuses_one_alone_from_elsewhere_with_short_texts_and_a_source_it_does_not_know() {
        var application = innlandet("54")
                .saying("question/renewal", "x".repeat(199))
                .financed(FinancingSource.COUNTY_GOVERNOR, null, 500 * KRONE);

        assertThat(application.refusals())
                .containsExactlyInAnyOrder(
                        "finding.sourceNotAllowed",
                        "finding.minimumMunicipalities",
                        "finding.leadInCounty",
                        "finding.textTooShort",
                        "finding.textMissing",
                        "finding.textMissing");
    }

    @Test
    void innlandet_refuses_what_a_partner_has_not_agreed_to_and_warns_of_open_projects() {
        var application = innlandet("34")
                .withMunicipality()
                .saying("question/kind", "new")
                .saying("question/renewal", "x".repeat(200))
                .saying("question/transfer", "x".repeat(100))
                .having(0, 3);
        application.financed(FinancingSource.OWN_CASH, application.participant(1), 500 * KRONE);

        assertThat(application.refusals()).containsExactly("finding.consentMissing");
        assertThat(application.findings()).extracting(Finding::code).contains("finding.openProjects");
    }

    @Test
    void difi_gives_a_fifth_to_whoever_answers_for_it_and_accepts_the_conditions() {
        var application = Applicant.to("difi-2009-2", OrganisationKind.PUBLIC_BODY, null)
                .costing("purchased_services", 1_000_000 * KRONE)
                .asking(200_000 * KRONE)
                .financed(FinancingSource.OWN_CASH, null, 800_000 * KRONE)
                .saying("declaration/responsible", "true")
                .saying("declaration/conditions", "true");

        assertThat(application.findings()).isEmpty();
    }

    @Test
    void difi_refuses_a_krone_more_than_a_fifth_a_company_and_conditions_not_accepted() {
        var application = Applicant.to("difi-2009-2", OrganisationKind.COMPANY, null)
                .costing("purchased_services", 1_000_000 * KRONE)
                .asking(200_001 * KRONE)
                .financed(FinancingSource.OWN_CASH, null, 799_999 * KRONE)
                .saying("declaration/responsible", "true")
                .lasting(LocalDate.of(2008, 12, 31), LocalDate.of(2012, 1, 1));

        assertThat(application.refusals())
                .containsExactlyInAnyOrder(
                        "finding.leadKind",
                        "finding.maximumShare",
                        "finding.minimumOwnShare",
                        "finding.earliestStart",
                        "finding.latestEnd",
                        "finding.declarationMissing");
    }

    @Test
    void difi_has_two_rounds_of_which_the_first_is_over() {
        var first = Applicant.to("difi-2009-1", "30")
                .costing("personnel", 100 * KRONE)
                .asking(20 * KRONE)
                .financed(FinancingSource.OWN_CASH, null, 80 * KRONE)
                .saying("declaration/responsible", "true")
                .saying("declaration/conditions", "true");

        assertThat(first.refusals()).containsExactly("finding.deadline");
        assertThat(plan("difi-2009-1").frame().minorUnits()).isEqualTo(20_000_000 * KRONE);
        assertThat(plan("difi-2009-2").frame().minorUnits()).isEqualTo(40_000_000 * KRONE);
    }

    @Test
    void finland_gives_exactly_85_per_cent_to_the_cent() {
        assertThat(finland(28_050_000, 4_950_001).findings()).isEmpty();
        assertThat(finland(28_050_001, 4_950_000).refusals()).containsExactly("finding.maximumShare");
    }

    @Test
    void finland_refuses_one_alone_both_themes_a_company_the_tax_a_late_end_and_a_third_application() {
        var application = Applicant.to("finland-2022", "01")
                .with(OrganisationKind.COMPANY)
                .costing("personnel", 10_000)
                .costing("vat", 2_400)
                .asking(8_500)
                .financed(FinancingSource.OWN_CASH, null, 3_900)
                .saying("theme/information", "true")
                .saying("theme/competence", "true")
                .lasting(LocalDate.of(2022, 6, 1), LocalDate.of(2024, 10, 1))
                .having(2, 0);

        assertThat(application.refusals())
                .containsExactlyInAnyOrder(
                        "finding.partnerKind",
                        "finding.minimumMunicipalities",
                        "finding.categoryNotAllowed",
                        "finding.themesExactly",
                        "finding.latestEnd",
                        "finding.declarationMissing",
                        "finding.applicationsPerLead");
    }

    @Test
    void a_project_in_finland_lasts_until_the_day_of_the_call() {
        var call = new FundingCall(null, null, null, plan("finland-2022"));

        assertThat(call.longestPeriod())
                .isEqualTo(new ProjectPeriod(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 9, 30)));
    }

    @Test
    void finland_is_written_in_finnish_and_swedish_and_counts_without_tax() {
        var plan = plan("finland-2022");

        assertThat(plan.title().in(Language.FI).text()).isEqualTo("Kuntien digikannustinavustukset 2022");
        assertThat(plan.title().in(Language.SV).text())
                .isEqualTo("Understöd för kommunernas digitaliseringsprojekt 2022");
        assertThat(plan.title().in(Language.NB).language()).isEqualTo(Language.FI);
        assertThat(plan.terms().vat()).isEqualTo(VatMode.WITHOUT_VAT);
        assertThat(plan.terms().appeal()).isEqualTo(AppealMode.FINNISH_REVIEW);
    }

    private static Applicant innlandet(String county) {
        return Applicant.to("innlandet-2024", county)
                .costing("personnel", 1_000 * KRONE)
                .asking(500 * KRONE);
    }

    private static Applicant finland(long grant, long own) {
        return Applicant.to("finland-2022", "01")
                .withMunicipality()
                .costing("purchased_services", 33_000_001)
                .asking(grant)
                .financed(FinancingSource.OWN_CASH, null, own)
                .saying("theme/competence", "true")
                .saying("declaration/agreement", "true")
                .lasting(LocalDate.of(2022, 6, 1), LocalDate.of(2024, 9, 30));
    }

    private static CallPlan plan(String key) {
        return CallFile.read(key, Instant.parse("2024-02-01T12:00:00Z")).plan();
    }
}

package org.allmenning.application;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.allmenning.application.usecase.BeginFromEarlier;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.FillIn;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallForm.AnswerKind;
import org.allmenning.funding.CallForm.Choice;
import org.allmenning.funding.CallForm.Question;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallTerms;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.ViewSubmissions;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class BeginFromEarlierIT {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 1);

    @Inject
    private Stage stage;

    @Inject
    private BeginFromEarlier beginFromEarlier;

    @Inject
    private ChangePartners changePartners;

    @Inject
    private FillIn fillIn;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private ViewSubmissions viewSubmissions;

    @Resource(lookup = "jdbc/allmenning")
    private DataSource database;

    private Actor lead;
    private Actor officer;
    private UUID earlier;

    @BeforeEach
    void an_application_in_an_earlier_call() {
        var key = "earlier-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        stage.call(officer, plan(key, 2024, DAY, List.of(), "personnel", "in_kind_work"));
        earlier = stage.application(lead, key, "Forprosjekt", 100_000);
        fill("summary", "Åtte øyer får folk.");
        fill("question/impact", "Flere bor der.");
        fill("question/gone", "Dette spør ingen om igjen.");
        fill("declaration/own", "true");
    }

    @Test
    void all_that_fits_is_taken_over_and_moves_to_the_years_of_the_call() {
        var call = laterCall(2026, DAY, List.of(), "personnel", "in_kind_work");

        var copy = view(begin(call, false, true));

        assertThat(copy.title()).isEqualTo("Hovedprosjekt");
        assertThat(copy.summary()).isEqualTo("Åtte øyer får folk.");
        assertThat(copy.partners()).extracting(partner -> partner.alias()).containsExactly("hasvik");
        assertThat(copy.field("question/impact").text()).isEqualTo("Flere bor der.");
        assertThat(copy.field("declaration/own").text()).isEmpty();
        var part = copy.budget().subProjects().get(0);
        assertThat(part.period().firstDay()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(copy.budget().cost().in(2026)).isEqualTo(kroner(105_000));
        assertThat(copy.budget().cost().in(2027)).isEqualTo(kroner(105_000));
        assertThat(copy.budget().requested().total()).isEqualTo(kroner(200_000));
        assertThat(copy.budget().findings()).isEmpty();
        assertThat(codes(call, true)).containsExactly("leftOut.answer", "leftOut.promises");
    }

    @Test
    void amounts_that_stay_in_years_the_call_does_not_have_are_left_out_and_told() {
        var call = laterCall(2025, DAY, List.of(), "personnel", "in_kind_work");

        var copy = view(begin(call, false, false));

        assertThat(copy.budget().cost().in(2025)).isEqualTo(kroner(105_000));
        assertThat(copy.budget().cost().total()).isEqualTo(kroner(105_000));
        assertThat(leftOut(call, false)).contains(new LeftOut("leftOut.years", List.of("2024", "2025–2026")));
    }

    @Test
    void lines_whose_category_or_source_the_call_lacks_are_left_out_and_told() {
        var call = laterCall(2024, DAY, List.of("OWN_CASH"), "in_kind_work");

        var copy = view(begin(call, false, true));

        assertThat(copy.budget().subProjects().get(0).costs())
                .extracting(SubProjectBudget.Cost::category)
                .containsExactly("in_kind_work");
        assertThat(copy.budget().subProjects().get(0).financing()).isEmpty();
        assertThat(codes(call, true)).contains("leftOut.category", "leftOut.source");
    }

    @Test
    void a_partner_that_is_no_municipality_on_the_day_of_the_call_is_left_out_and_told() {
        stage.run(lead, () -> changePartners.add(earlier, stage.organisation("haram")));
        var call = laterCall(2024, LocalDate.of(2021, 1, 1), List.of(), "personnel", "in_kind_work");

        var copy = view(begin(call, false, true));

        assertThat(copy.partners()).extracting(partner -> partner.alias()).containsExactly("hasvik");
        assertThat(codes(call, true)).contains("leftOut.partner");
    }

    @Test
    void a_grant_of_the_same_authority_is_continued_and_the_submission_names_it() throws SQLException {
        submit(earlier);
        execute("update grant_application set status = 'ACCEPTED' where id = '" + earlier + "'");
        var call = laterCall(2026, DAY, List.of(), "personnel", "in_kind_work");
        assertThat(stage.as(lead, () -> beginFromEarlier.candidates(call)))
                .filteredOn(one -> one.id().equals(earlier))
                .singleElement()
                .satisfies(one -> assertThat(one.granted()).isTrue());

        var id = begin(call, true, true);

        assertThat(view(id).field("question/kind").text()).isEqualTo("continuing");
        var sent = stage.as(lead, () -> viewSubmissions.view(submit(id))).application();
        assertThat(sent.continued().application()).isEqualTo(earlier);
        assertThat(sent.continued().number()).endsWith("/1");
        assertThat(sent.continued().title()).isEqualTo("Forprosjekt");
    }

    @Test
    void what_had_no_grant_is_copied_but_not_continued() {
        var call = laterCall(2026, DAY, List.of(), "personnel", "in_kind_work");

        assertThatThrownBy(() -> begin(call, true, true)).isInstanceOf(NothingToContinue.class);
        assertThat(stage.as(lead, () -> beginFromEarlier.candidates(call)))
                .filteredOn(one -> one.id().equals(earlier))
                .noneMatch(EarlierApplication::granted);
    }

    @Test
    void the_earlier_application_stays_as_it_is_and_nobody_copies_what_others_lead() {
        var call = laterCall(2026, DAY, List.of(), "personnel", "in_kind_work");
        var before = view(earlier).revision();

        begin(call, false, true);

        assertThat(view(earlier).revision()).isEqualTo(before);
        var partner = stage.person("lead-hasvik", "hasvik", LEAD_APPLICANT);
        assertThatThrownBy(() -> stage.as(
                        partner, () -> beginFromEarlier.begin(earlier, call, "Kopi", Language.NB, false, true)))
                .isInstanceOf(LeadOnly.class);
        var stranger = stage.person("lead-lom", "lom", LEAD_APPLICANT);
        assertThatThrownBy(() -> stage.as(
                        stranger, () -> beginFromEarlier.begin(earlier, call, "Kopi", Language.NB, false, true)))
                .isInstanceOf(NothingHere.class);
        assertThat(stage.as(partner, () -> beginFromEarlier.candidates(call)))
                .noneMatch(one -> one.id().equals(earlier));
    }

    private String laterCall(int firstYear, LocalDate day, List<String> sources, String... categories) {
        var key = "later-" + UUID.randomUUID();
        stage.call(officer, plan(key, firstYear, day, sources, categories));
        return key;
    }

    private static CallPlan plan(String key, int firstYear, LocalDate day, List<String> sources, String... categories) {
        var asksForGone = key.startsWith("earlier");
        var kinds = new Question(
                "kind", Stage.text("Slag"), null, AnswerKind.CHOICE, 100, List.of(choice("new"), choice("continuing")));
        var form = new CallForm(
                List.of(),
                asksForGone ? List.of(question("impact"), question("gone")) : List.of(question("impact"), kinds),
                List.of(choice("own")),
                List.of(),
                Map.of());
        var like = Stage.plan(
                key,
                1_000_000,
                Instant.now().plus(1, ChronoUnit.DAYS),
                new CallTerms(CallTerms.PLAIN.vat(), sources, Map.of(), CallTerms.PLAIN.appeal(), form));
        return new CallPlan(
                like.key(),
                like.title(),
                like.purpose(),
                like.note(),
                like.country(),
                like.currency(),
                like.step(),
                like.timeZone(),
                firstYear,
                firstYear + 1,
                day,
                like.opensAt(),
                like.deadline(),
                like.announcedOn(),
                like.frame(),
                like.scoreScale(),
                like.scoredAtOnce(),
                like.received(),
                like.categories().stream()
                        .filter(category -> List.of(categories).contains(category.code()))
                        .toList(),
                like.criteria(),
                like.rules(),
                like.terms());
    }

    private static Question question(String code) {
        return new Question(code, Stage.text(code), null, AnswerKind.TEXT, 100, List.of());
    }

    private static Choice choice(String code) {
        return new Choice(code, Stage.text(code));
    }

    private UUID begin(String call, boolean continues, boolean moved) {
        return stage.as(
                lead, () -> beginFromEarlier.begin(earlier, call, "Hovedprosjekt", Language.NB, continues, moved));
    }

    private List<LeftOut> leftOut(String call, boolean moved) {
        return stage.as(lead, () -> beginFromEarlier.leftOut(earlier, call, moved));
    }

    private List<String> codes(String call, boolean moved) {
        return leftOut(call, moved).stream().map(LeftOut::code).toList();
    }

    private ApplicationView view(UUID id) {
        return stage.view(lead, id);
    }

    private void fill(String name, String typed) {
        stage.as(lead, () -> fillIn.enter(earlier, List.of(new FieldEntry(name, 0, typed)), Language.NB));
    }

    private UUID submit(UUID id) {
        var revision = view(id).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(id, revision, new IdempotencyKey("key-" + UUID.randomUUID())))
                .submissionId();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}

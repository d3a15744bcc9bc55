package org.allmenning.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.allocation.FrameLedger;
import org.allmenning.application.LineChange;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.SeeRules;
import org.allmenning.assessment.usecase.TryRules;
import org.allmenning.funding.setup.CallSection;
import org.allmenning.funding.setup.FieldsUnusable;
import org.allmenning.funding.usecase.ArrangeRules;
import org.allmenning.funding.usecase.BrowseCalls;
import org.allmenning.funding.usecase.ExtendDeadline;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.funding.usecase.ViewCallSetup;
import org.allmenning.shared.Actor;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.FieldFault;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.Role;
import org.allmenning.shared.RoleRequired;
import org.allmenning.submission.ApplicationNotReady;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.Submissions;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a call is set up, published and changed afterwards, and what those who have begun are told. */
@ExtendWith(ArquillianExtension.class)
class SetUpCallIT {

    @Inject
    private Stage stage;

    @Resource
    private UserTransaction transaction;

    @Inject
    private FrameLedger ledger;

    @Inject
    private FundingCalls calls;

    @Inject
    private SetUpCall setUpCall;

    @Inject
    private ViewCallSetup viewCallSetup;

    @Inject
    private ArrangeRules arrangeRules;

    @Inject
    private ExtendDeadline extendDeadline;

    @Inject
    private BrowseCalls browseCalls;

    @Inject
    private TryRules tryRules;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private SeeRules seeRules;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private Submissions submissions;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private Actor officer;
    private Actor lead;
    private String key;

    @BeforeEach
    void set_the_stage() {
        officer = stage.person("set-up-officer", "kdd", Role.CASE_OFFICER);
        lead = stage.person("set-up-lead", "hammerfest", Role.LEAD_APPLICANT);
        key = "set-up-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_call_grows_from_its_title_to_what_applicants_find() {
        var call = draft();
        change(call, CallSection.BASICS, basics(call));
        change(call, CallSection.COSTS, costs("Lønn", "Reiser"));
        change(
                call,
                CallSection.CRITERIA,
                Map.of("scale", "5", "criterion.0.name.nb", "Behov", "criterion.0.weight", "100"));
        change(
                call,
                CallSection.QUESTIONS,
                Map.of(
                        "question.0.label.nb", "Hvorfor?",
                        "question.0.kind", "CHOICE",
                        "question.0.choices.nb", "Fordi\nDerfor",
                        "theme.0.name.nb", "Bolig"));
        run(() -> arrangeRules.add(
                call, version(call), RuleType.MAXIMUM_GRANT, rule(Map.of("limit", "4 000 000")), Language.NB));

        run(() -> setUpCall.publish(call, version(call)));

        var found = browseCalls.byKey(key);
        assertThat(found.published()).isTrue();
        assertThat(found.frame()).isEqualTo(Stage.kroner(1_000_000));
        assertThat(found.maximumGrant()).isEqualTo(Stage.kroner(4_000_000));
        assertThat(found.categories())
                .extracting(CallOverview.CategoryOverview::code)
                .containsExactly("lonn", "reiser");
        assertThat(found.terms().form().questions().get(0).choices()).hasSize(2);
        assertThat(found.rulesVersion()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_told_at_each_field_and_changes_nothing() {
        var call = draft();
        var typed = new HashMap<>(basics(call));
        typed.put("title.nb", "");
        typed.put("frame", "en million");
        typed.put("deadlineDay", "2025-02-30");

        var refused = catchThrowableOfType(FieldsUnusable.class, () -> change(call, CallSection.BASICS, typed));

        assertThat(refused.faults())
                .extracting(FieldFault::place)
                .containsExactlyInAnyOrder("title.nb", "frame", "deadlineDay");
        assertThat(view(call).overview().title().in(Language.NB).text()).isEqualTo("Forprosjekter");
    }

    @Test
    void the_frame_of_which_money_was_set_aside_stays_as_it_is() throws Exception {
        var call = stage.call(officer, key, 1_000_000);
        var words = new HashMap<>(fields(call, CallSection.BASICS));
        words.put("purpose.nb", "Et bedre formål");
        words.put("reason.nb", "Flere penger.");
        var more = new HashMap<>(words);
        more.put("frame", "2 000 000");
        transaction.begin();
        ledger.reserve(
                calls.get(call),
                null,
                Map.of(
                        UUID.randomUUID(),
                        AmountsPerYear.of(Stage.NOK, List.of(2024), Map.of(2024, Stage.kroner(100_000)))),
                officer.personId(),
                Instant.now());
        transaction.commit();

        assertThatThrownBy(() -> change(call, CallSection.BASICS, more)).isInstanceOf(FrameSetAside.class);
        change(call, CallSection.BASICS, words);

        assertThat(view(call).overview().frame()).isEqualTo(Stage.kroner(1_000_000));
    }

    @Test
    void a_draft_whose_weights_do_not_add_up_is_saved_but_not_published() {
        var call = draft();
        change(call, CallSection.BASICS, basics(call));
        change(call, CallSection.COSTS, costs("Lønn"));
        change(
                call,
                CallSection.CRITERIA,
                Map.of("scale", "5", "criterion.0.name.nb", "Behov", "criterion.0.weight", "95"));

        assertThat(view(call).readiness().missing())
                .extracting(Readiness.Item::code)
                .containsExactly("ready.weights");
        assertThatThrownBy(() -> run(() -> setUpCall.publish(call, version(call))))
                .isInstanceOf(CallNotReady.class);
        assertThatThrownBy(() -> browseCalls.byKey(key)).isInstanceOf(NothingHere.class);
    }

    @Test
    void rows_can_change_places_and_go() {
        var call = draft();
        change(call, CallSection.COSTS, costs("Lønn", "Reiser", "Møter"));
        var typed = new HashMap<String, String>();
        typed.put("vat", "WITH_VAT");
        typed.put("category.0.code", "moter");
        typed.put("category.0.name.nb", "Møter");
        typed.put("category.1.code", "lonn");
        typed.put("category.1.name.nb", "Lønn");

        change(call, CallSection.COSTS, typed);

        assertThat(view(call).overview().categories())
                .extracting(CallOverview.CategoryOverview::code)
                .containsExactly("moter", "lonn");
    }

    @Test
    void the_second_of_two_officers_is_told_and_overwrites_nothing() {
        var call = draft();
        var seen = version(call);
        change(call, CallSection.COSTS, costs("Lønn"));

        assertThatThrownBy(
                        () -> run(() -> setUpCall.change(call, seen, CallSection.COSTS, costs("Reiser"), Language.NB)))
                .isInstanceOf(StaleCall.class);

        assertThat(view(call).overview().categories())
                .extracting(CallOverview.CategoryOverview::code)
                .containsExactly("lonn");
    }

    @Test
    void a_copy_is_a_draft_of_its_own_that_nobody_can_apply_to() {
        var original = stage.call(officer, key, 1_000_000);

        var copy = stage.as(officer, () -> setUpCall.copy(original));

        assertThat(view(copy).overview().published()).isFalse();
        assertThat(view(copy).overview().deadline()).isNull();
        assertThat(view(copy).overview().rules()).hasSize(1);
        assertThat(view(copy).overview().key()).isEqualTo(key + "-ny");
    }

    @Test
    void after_publication_texts_change_at_once_and_what_binds_needs_a_reason() {
        var call = stage.call(officer, key, 1_000_000);
        var words = new HashMap<>(fields(call, CallSection.BASICS));
        words.put("purpose.nb", "Et bedre formål");
        change(call, CallSection.BASICS, words);
        var frame = new HashMap<>(fields(call, CallSection.BASICS));
        frame.put("frame", "2 000 000");

        assertThat(view(call).overview().rulesVersion()).isEqualTo(1);
        assertThatThrownBy(() -> change(call, CallSection.BASICS, frame))
                .isInstanceOfSatisfying(FieldsUnusable.class, refused -> assertThat(refused.faults())
                        .extracting(FieldFault::place)
                        .containsExactly("reason.nb"));

        frame.put("reason.nb", "Stortinget har økt rammen.");
        change(call, CallSection.BASICS, frame);

        var told = browseCalls.notices(key).versions();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).number()).isEqualTo(2);
        assertThat(told.get(0).reason().in(Language.NB).text()).isEqualTo("Stortinget har økt rammen.");
        assertThat(told.get(0).changes()).extracting(CallChange::code).containsExactly("callChange.frame");
    }

    @Test
    void the_address_of_a_published_call_is_not_taken_from_the_form() {
        var call = stage.call(officer, key, 1_000_000);
        var typed = new HashMap<>(fields(call, CallSection.BASICS));
        typed.put("key", "another-address");
        typed.put("firstYear", "2030");
        typed.put("deadlineDay", "2024-01-01");

        change(call, CallSection.BASICS, typed);

        assertThat(view(call).overview().key()).isEqualTo(key);
        assertThat(view(call).overview().years()).containsExactly(2024, 2025);
        assertThat(view(call).overview().open()).isTrue();
    }

    @Test
    void the_deadline_moves_only_later_with_a_reason_that_everybody_reads() {
        var call = stage.call(officer, key, 1_000_000);
        var earlier = view(call).overview().deadline();
        var later = earlier.toLocalDate().plusDays(7);

        assertThatThrownBy(() -> extend(call, earlier.toLocalDate().minusDays(1), "Flere vil søke."))
                .isInstanceOf(DeadlineNotLater.class);
        assertThatThrownBy(() -> extend(call, later, "")).isInstanceOf(FieldsUnusable.class);
        extend(call, later, "Flere vil søke.");

        assertThat(browseCalls.byKey(key).deadline().toLocalDate()).isEqualTo(later);
        var told = browseCalls.notices(key).extensions().get(0);
        assertThat(told.earlier()).isEqualTo(earlier);
        assertThat(told.reason().in(Language.NB).text()).isEqualTo("Flere vil søke.");
        assertThat(deeds(call, "deadlineExtended")).isEqualTo(1);
    }

    @Test
    void nobody_extends_the_deadline_of_another_authority_or_without_the_role() {
        var call = stage.call(officer, key, 1_000_000);
        var stranger = stage.person("set-up-stranger", "innlandet", Role.CASE_OFFICER);
        var reviewer = stage.person("set-up-reviewer", "kdd", Role.REVIEWER);

        assertThatThrownBy(() -> stage.run(stranger, () -> extendDeadline.extend(call, 1, Map.of(), Language.NB)))
                .isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> stage.run(reviewer, () -> extendDeadline.extend(call, 1, Map.of(), Language.NB)))
                .isInstanceOf(RoleRequired.class);
    }

    @Test
    void after_the_deadline_the_rules_are_what_they_were() {
        var call = stage.call(officer, Stage.plan(key, 1_000_000, Instant.now().minus(1, ChronoUnit.HOURS)));

        assertThatThrownBy(() -> limit(call, "100 000")).isInstanceOf(CallClosed.class);
    }

    @Test
    void who_has_a_draft_is_told_what_changed_until_they_have_seen_it() {
        var call = stage.call(officer, key, 1_000_000);
        var application = stage.application(lead, key, "Utkast", 150_000);
        assertThat(stage.view(lead, application).rulesChanges()).isEmpty();

        limit(call, "200 000");

        var changes = stage.view(lead, application).rulesChanges();
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).changes()).extracting(CallChange::code).containsExactly("callChange.ruleChanged");
        assertThat(stage.view(lead, application).findings())
                .extracting(Finding::code)
                .contains("finding.maximumGrant");
        assertThat(mails(application))
                .hasSize(1)
                .first()
                .asString()
                .contains("200\u202F000", "Det er for mange søkere.");

        stage.run(lead, () -> seeRules.seen(application, 2));
        assertThat(stage.view(lead, application).rulesChanges()).isEmpty();
    }

    @Test
    void who_begins_after_a_change_is_not_told_of_it() {
        var call = stage.call(officer, key, 1_000_000);
        limit(call, "200 000");

        var application = stage.application(lead, key, "Nytt utkast", 50_000);

        assertThat(stage.view(lead, application).rulesChanges()).isEmpty();
    }

    @Test
    void submitting_by_rules_that_changed_meanwhile_is_refused_and_changes_nothing() {
        var call = stage.call(officer, key, 1_000_000);
        var application = stage.application(lead, key, "Utkast", 50_000);
        var seen = stage.view(lead, application);
        limit(call, "200 000");

        assertThatThrownBy(
                        () -> submit(application, seen.revision(), seen.call().rulesVersion(), "by-old-rules"))
                .isInstanceOf(RulesChanged.class);
        var again = stage.view(lead, application);
        var receipt = submit(application, again.revision(), again.call().rulesVersion(), "by-new-rules");

        assertThat(receipt.version()).isEqualTo(1);
        assertThat(submit(application, again.revision(), seen.call().rulesVersion(), "by-new-rules"))
                .isEqualTo(receipt);
    }

    @Test
    void what_was_submitted_recomputes_as_it_was_after_the_rules_changed() {
        var call = stage.call(officer, key, 1_000_000);
        var application = stage.application(lead, key, "Utkast", 150_000);
        var view = stage.view(lead, application);
        var receipt = submit(application, view.revision(), 1, "before-the-change");
        var before =
                stage.as(lead, () -> submissions.get(receipt.submissionId()).findings());

        limit(call, "100 000");

        var submission = stage.as(lead, () -> submissions.get(receipt.submissionId()));
        assertThat(submission.findings()).isEqualTo(before).isEmpty();
        assertThat(submission.sha256()).isEqualTo(receipt.sha256());
    }

    @Test
    void a_closed_category_stays_readable_stops_the_line_and_cannot_be_chosen_anew() {
        var call = stage.call(officer, key, 1_000_000);
        var application = stage.application(lead, key, "Utkast", 50_000);
        var typed = new HashMap<>(fields(call, CallSection.COSTS));
        typed.put("category.0.closed", "true");
        typed.put("reason.nb", "Lønn dekkes av en annen ordning.");

        change(call, CallSection.COSTS, typed);

        var view = stage.view(lead, application);
        var line = view.budget().subProjects().get(0).costs().get(0);
        assertThat(line.category()).isEqualTo("personnel");
        assertThat(view.findings())
                .filteredOn(finding -> finding.code().equals("finding.categoryNotAllowed"))
                .extracting(finding -> finding.place().line())
                .containsExactly(1);
        assertThatThrownBy(() -> submit(application, view.revision(), 2, "with-closed-category"))
                .isInstanceOf(ApplicationNotReady.class);
        var part = view.budget().subProjects().get(0).id();
        assertThatThrownBy(() ->
                        stage.as(lead, () -> editBudgetLines.addCost(application, part, "personnel", "Ny linje", null)))
                .isInstanceOf(CategoryClosed.class);
        var described = stage.as(
                lead,
                () -> editBudgetLines.change(
                        application,
                        List.of(new LineChange.DescribeCost(line.lineId(), "personnel", "Nye ord", null))));
        assertThat(described).allMatch(answer -> answer.isDone());
    }

    @Test
    void a_category_that_lines_may_have_is_closed_rather_than_taken_away() {
        var call = stage.call(officer, key, 1_000_000);

        assertThatThrownBy(() -> change(
                        call,
                        CallSection.COSTS,
                        Map.of("vat", "WITH_VAT", "category.0.code", "personnel", "category.0.name.nb", "Lønn")))
                .isInstanceOfSatisfying(FieldsUnusable.class, refused -> assertThat(refused.faults())
                        .extracting(FieldFault::code)
                        .containsExactly("setup.closeInstead"));
    }

    @Test
    void criteria_by_which_is_scored_already_stay() {
        var call = stage.call(officer, key, 1_000_000);
        var typed = new HashMap<>(fields(call, CallSection.CRITERIA));
        typed.put("criterion.0.weight", "50");
        typed.put("criterion.1.weight", "50");
        typed.put("reason.nb", "Bedre balanse.");

        assertThatThrownBy(() -> change(call, CallSection.CRITERIA, typed)).isInstanceOf(CriteriaInUse.class);
    }

    @Test
    void the_order_of_rules_binds_nobody() {
        var call = stage.call(officer, key, 1_000_000);
        run(() -> arrangeRules.add(
                call,
                version(call),
                RuleType.MINIMUM_MUNICIPALITIES,
                rule(Map.of("least", "2", "reason.nb", "Samarbeid.")),
                Language.NB));

        run(() -> arrangeRules.moveUp(call, version(call), 1));

        assertThat(view(call).overview().rulesVersion()).isEqualTo(2);
        assertThat(view(call).overview().rules())
                .extracting(CallOverview.RuleOverview::type)
                .containsExactly(RuleType.MINIMUM_MUNICIPALITIES, RuleType.MAXIMUM_GRANT);
    }

    @Test
    void a_rule_is_tried_on_what_was_submitted_before_it_is_one() {
        var call = stage.call(officer, key, 1_000_000);
        for (var amount : List.of(50_000, 100_000, 100_001)) {
            var application = stage.application(lead, key, "Søknad " + amount, amount);
            submit(application, stage.view(lead, application).revision(), 1, "tried-on-" + amount);
        }

        var trial = stage.as(
                officer,
                () -> tryRules.hold(call, RuleType.MAXIMUM_GRANT, rule(Map.of("limit", "200 000")), Language.NB));

        assertThat(trial.tried()).isEqualTo(3);
        assertThat(trial.failures()).hasSize(1);
        assertThat(trial.failures().get(0).requested()).isEqualTo(Stage.kroner(200_002));
        assertThat(trial.failures().get(0).findings())
                .extracting(Finding::code)
                .containsExactly("finding.maximumGrant");
        assertThat(view(call).overview().rulesVersion()).isEqualTo(1);
    }

    @Test
    void every_rule_of_a_call_is_written_into_its_form_and_read_back() {
        var call = stage.call(officer, key, 1_000_000);
        run(() -> arrangeRules.add(
                call,
                version(call),
                RuleType.MAXIMUM_GRANT,
                rule(Map.of(
                        "limit", "500 000",
                        "condition.0.municipalities", "2",
                        "condition.0.limit", "700 000",
                        "reason.nb", "Flere sammen.")),
                Language.NB));
        var before = view(call).overview().rules();

        for (int at = 0; at < before.size(); at++) {
            var place = at;
            var sheet = stage.as(officer, () -> viewCallSetup.rule(call, place, Language.NB));
            run(() -> arrangeRules.replace(call, version(call), place, sheet.fields(), Language.NB));
        }

        assertThat(view(call).overview().rules()).isEqualTo(before);
        assertThat(view(call).overview().rulesVersion()).isEqualTo(2);
    }

    @Test
    void the_same_rule_is_not_written_twice() {
        var call = draft();
        var typed = rule(Map.of("least", "2"));
        run(() -> arrangeRules.add(call, version(call), RuleType.MINIMUM_MUNICIPALITIES, typed, Language.NB));

        assertThatThrownBy(() -> run(() ->
                        arrangeRules.add(call, version(call), RuleType.MINIMUM_MUNICIPALITIES, typed, Language.NB)))
                .isInstanceOf(FieldsUnusable.class);
    }

    private UUID draft() {
        return stage.as(officer, () -> {
            var scheme = setUpCall.addScheme(
                    Map.of("name.nb", "Skjønnsmidler", "legalBasis.nb", "retningslinjene"), Language.NB);
            return setUpCall.begin(scheme, Map.of("title.nb", "Forprosjekter", "key", key), Language.NB);
        });
    }

    private Map<String, String> basics(UUID call) {
        var fields = new HashMap<>(fields(call, CallSection.BASICS));
        fields.put("purpose.nb", "Prøv ut en idé.");
        fields.put("frame", "1 000 000");
        fields.put("opensDay", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        fields.put("deadlineDay", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        fields.put("deadlineTime", "15:00");
        return fields;
    }

    private static Map<String, String> costs(String... names) {
        var typed = new HashMap<>(Map.of("vat", "WITHOUT_VAT"));
        for (int i = 0; i < names.length; i++) {
            typed.put("category." + i + ".name.nb", names[i]);
            typed.put("category." + i + ".eligible", "true");
        }
        return typed;
    }

    private static Map<String, String> rule(Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("severity", "BLOCKS");
        fields.put("source.nb", "utlysningen, punkt 4");
        return fields;
    }

    /** Puts another limit in the place of the first rule, as an officer would. */
    private void limit(UUID call, String kroner) {
        var typed = rule(Map.of("limit", kroner, "reason.nb", "Det er for mange søkere."));
        run(() -> arrangeRules.replace(call, version(call), 0, typed, Language.NB));
    }

    private void extend(UUID call, LocalDate day, String reason) {
        run(() -> extendDeadline.extend(
                call, version(call), Map.of("deadlineDay", day.toString(), "reason.nb", reason), Language.NB));
    }

    private Receipt submit(UUID application, long revision, int rulesVersion, String idempotencyKey) {
        return stage.as(
                lead,
                () -> submitApplication.submit(
                        application, revision, rulesVersion, new IdempotencyKey(idempotencyKey)));
    }

    private void change(UUID call, CallSection section, Map<String, String> typed) {
        run(() -> setUpCall.change(call, version(call), section, typed, Language.NB));
    }

    private void run(Runnable work) {
        stage.run(officer, work);
    }

    private CallDraft view(UUID call) {
        return stage.as(officer, () -> viewCallSetup.call(call));
    }

    private long version(UUID call) {
        return view(call).version();
    }

    private Map<String, String> fields(UUID call, CallSection section) {
        return stage.as(officer, () -> viewCallSetup.section(call, section, Language.NB));
    }

    private List<?> mails(UUID application) {
        return entities.createNativeQuery("select body from outbox where application_id = ?1")
                .setParameter(1, application)
                .getResultList();
    }

    private long deeds(UUID call, String action) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where chain_id = ?1 and action = ?2")
                        .setParameter(1, call)
                        .setParameter(2, action)
                        .getSingleResult())
                .longValue();
    }
}

package org.allmenning.assessment;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.BrowseCases;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.KeepCaseViews;
import org.allmenning.assessment.usecase.KeepCaseViews.Kept;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of the cases of a call, the views that people keep of it, and what is done with several of them at once. */
@ExtendWith(ArquillianExtension.class)
class BrowseCasesIT {

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private BrowseCases browseCases;

    @Inject
    private KeepCaseViews keepCaseViews;

    private Actor lead;
    private Actor officer;
    private Actor reviewer;
    private String key;
    private UUID call;
    private UUID maps;
    private UUID data;

    @BeforeEach
    void two_cases_of_a_call() {
        key = "browse-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        call = stage.call(officer, key, 1_000_000);
        maps = submitted("Kart", 100_000);
        data = submitted("Data", 50_000);
    }

    @Test
    void what_is_asked_for_is_listed_counted_and_summed() {
        var all = list(Map.of());
        var found = list(Map.of("q", "kart"));

        assertThat(all.number()).isEqualTo(2);
        assertThat(found.lines()).extracting(line -> line.row().submissionId()).containsExactly(maps);
        assertThat(found.number()).isEqualTo(2);
        assertThat(found.requested()).isEqualTo(found.lines().get(0).row().requested());
        assertThat(all.requested().minorUnits()).isGreaterThan(found.requested().minorUnits());
        assertThat(all.statuses().values()).containsExactly(2);
    }

    @Test
    void who_is_disqualified_from_a_case_finds_it_neither_listed_nor_counted() {
        var both = stage.person("reviewer of two hats", "kdd", REVIEWER, CASE_OFFICER);
        stage.run(both, () -> {});
        var given = stage.as(officer, () -> assignReviewer.assign(maps, both.personId()));
        stage.run(both, () -> declareImpartiality.declare(given, false, "Søster i styret"));

        var seen = stage.as(both, () -> browseCases.ofCall(call, CaseQuery.ALL, Language.NB));

        assertThat(seen.lines()).extracting(line -> line.row().submissionId()).containsExactly(data);
        assertThat(seen.number()).isEqualTo(1);
    }

    @Test
    void several_cases_are_given_at_once_and_again_changes_nothing() {
        var first = stage.as(officer, () -> assignReviewer.assignAll(List.of(maps, data), reviewer.personId()));
        var again = stage.as(officer, () -> assignReviewer.assignAll(List.of(maps, data), reviewer.personId()));

        assertThat(first).isEqualTo(2);
        assertThat(again).isZero();
        assertThat(list(Map.of("reviewer", reviewer.personId().toString())).lines())
                .hasSize(2);
        assertThat(list(Map.of("reviewer", "none")).lines()).isEmpty();
    }

    @Test
    void if_one_of_several_cannot_be_given_none_is() {
        var given = stage.as(officer, () -> assignReviewer.assign(maps, reviewer.personId()));
        stage.run(reviewer, () -> declareImpartiality.declare(given, false, "Søster i styret"));

        assertThatThrownBy(() ->
                        stage.run(officer, () -> assignReviewer.assignAll(List.of(data, maps), reviewer.personId())))
                .isInstanceOfSatisfying(CasesNotAssigned.class, refused -> assertThat(refused.arguments())
                        .containsExactly(1, "Kart"));
        assertThat(list(Map.of("reviewer", "none")).lines()).hasSize(2);
        assertThatThrownBy(() -> stage.run(officer, () -> assignReviewer.assignAll(List.of(), reviewer.personId())))
                .isInstanceOf(NoCaseChosen.class);
    }

    @Test
    void a_view_is_kept_under_its_name_and_replaced_under_the_same() {
        var open = query(Map.of("status", "SUBMITTED", "q", "kart & data"));
        stage.run(officer, () -> keepCaseViews.keep(call, " Mine ", CaseQuery.ALL));

        stage.run(officer, () -> keepCaseViews.keep(call, "Mine", open));

        assertThat(views(officer)).extracting(Kept::name).containsExactly("Mine");
        assertThat(views(officer).get(0).query()).isEqualTo(open);
    }

    @Test
    void everybody_has_their_own_views_and_nobody_removes_those_of_another() {
        var colleague = stage.person("another officer", "kdd", CASE_OFFICER);
        stage.run(officer, () -> keepCaseViews.keep(call, "Mine", CaseQuery.ALL));
        var kept = views(officer).get(0).id();

        assertThat(views(colleague)).isEmpty();
        assertThatThrownBy(() -> stage.run(colleague, () -> keepCaseViews.remove(kept)))
                .isInstanceOf(NothingHere.class);
        stage.run(officer, () -> keepCaseViews.remove(kept));
        assertThat(views(officer)).isEmpty();
    }

    @Test
    void a_view_needs_a_name_and_there_are_not_more_than_anybody_overlooks() {
        assertThatThrownBy(() -> stage.run(officer, () -> keepCaseViews.keep(call, "  ", CaseQuery.ALL)))
                .isInstanceOf(CaseViewRefused.class);
        for (int i = 0; i < CaseView.MOST; i++) {
            var name = "Visning " + i;
            stage.run(officer, () -> keepCaseViews.keep(call, name, CaseQuery.ALL));
        }
        assertThatThrownBy(() -> stage.run(officer, () -> keepCaseViews.keep(call, "En til", CaseQuery.ALL)))
                .isInstanceOf(CaseViewRefused.class);
        assertThat(views(officer)).hasSize(CaseView.MOST);
    }

    private CaseListing list(Map<String, String> parameters) {
        return stage.as(officer, () -> browseCases.ofCall(call, query(parameters), Language.NB));
    }

    private List<Kept> views(Actor person) {
        return stage.as(person, () -> keepCaseViews.ofCall(call));
    }

    private static CaseQuery query(Map<String, String> parameters) {
        return CaseQuery.read(name -> Optional.ofNullable(parameters.get(name)));
    }

    private UUID submitted(String title, long kroner) {
        var application = stage.application(lead, key, title, kroner);
        var revision = stage.view(lead, application).revision();
        return stage.as(lead, () -> submitApplication.submit(application, revision, new IdempotencyKey("to-be-listed")))
                .submissionId();
    }
}

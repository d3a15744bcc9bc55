package org.allmenning.application;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.CellAnswer.Outcome;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ConcurrentEditingIT {

    @Inject
    private Stage stage;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private ViewApplications viewApplications;

    private Actor lead;
    private UUID application;
    private CellKey personnel2024;

    @BeforeEach
    void anApplication() {
        var key = "editing-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        stage.call(stage.person("officer", "kdd", CASE_OFFICER), key, 1_000_000);
        application = stage.application(lead, key, "To som skriver", 100_000);
        personnel2024 = new CellKey(costLine().lineId(), Measure.AMOUNT, 2024);
    }

    @Test
    void a_stale_cell_is_not_overwritten_and_the_answer_has_both_values() {
        enter(lead, 1, "120 000");

        var answer = enter(lead, 1, "130 000");

        assertThat(answer.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(answer.units()).isEqualTo(kroner(120_000).minorUnits());
        assertThat(answer.revision()).isEqualTo(2);
        assertThat(answer.changedBy()).isEqualTo(lead.personId());
    }

    @Test
    void the_same_value_sent_again_after_a_lost_answer_is_no_conflict() {
        enter(lead, 1, "120 000");

        assertThat(enter(lead, 1, "120000,00").outcome()).isEqualTo(Outcome.SAVED);
    }

    @Test
    void what_cannot_be_read_changes_nothing_and_says_why() {
        for (var typed : List.of("25 tusen", "1e6", "=1+1", "4.2,0", "-5", "1000000000001", "0,50")) {
            var answer = enter(lead, 1, typed);

            assertThat(answer.outcome()).as(typed).isEqualTo(Outcome.REFUSED);
            assertThat(answer.units()).isEqualTo(kroner(100_000).minorUnits());
            assertThat(answer.arguments()).contains(typed);
        }
    }

    @Test
    void what_is_answered_with_a_cell_is_what_anybody_reads_afterwards() {
        var seen = stage.as(lead, () -> viewApplications.view(application));

        var entered = stage.as(
                lead,
                () -> enterAmounts.enterAndRead(
                        application, List.of(new CellEntry(personnel2024, 1, "120 000")), Language.NB));

        assertThat(entered.before()).isEqualTo(seen);
        assertThat(entered.after())
                .isNotEqualTo(seen)
                .isEqualTo(stage.as(lead, () -> viewApplications.view(application)));
    }

    @Test
    void what_is_answered_where_nothing_was_taken_over_is_what_stood_there() {
        var entered = stage.as(
                lead,
                () -> enterAmounts.enterAndRead(
                        application, List.of(new CellEntry(personnel2024, 1, "25 tusen")), Language.NB));

        assertThat(entered.after()).isEqualTo(entered.before());
    }

    @Test
    void a_refused_cell_does_not_hold_back_the_others_of_its_batch() {
        var second = new CellKey(personnel2024.lineId(), Measure.AMOUNT, 2025);

        var answers = stage.as(
                lead,
                () -> enterAmounts.enter(
                        application,
                        List.of(new CellEntry(personnel2024, 1, "tull"), new CellEntry(second, 1, "1.850.000,00")),
                        Language.NB));

        assertThat(answers).extracting(CellAnswer::outcome).containsExactly(Outcome.REFUSED, Outcome.SAVED);
        assertThat(stage.view(lead, application).budget().cost().in(2025)).isEqualTo(kroner(1_855_000));
    }

    @Test
    void a_partner_changes_what_concerns_the_partner_and_nothing_else() {
        var partner = stage.person("partner", "hasvik", APPLICANT);

        assertThat(enter(partner, 1, "1").code()).isEqualTo("application.leadOnly");
    }

    @Test
    void a_stranger_with_the_same_role_finds_nothing() {
        var stranger = stage.person("stranger", "lom", LEAD_APPLICANT);

        assertThatThrownBy(() -> enter(stranger, 1, "1")).isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> stage.view(stranger, application)).isInstanceOf(NothingHere.class);
    }

    private CellAnswer enter(Actor editor, long seenRevision, String typed) {
        return stage.as(
                        editor,
                        () -> enterAmounts.enter(
                                application, List.of(new CellEntry(personnel2024, seenRevision, typed)), Language.NB))
                .get(0);
    }

    private SubProjectBudget.Cost costLine() {
        return stage.view(lead, application)
                .budget()
                .subProjects()
                .get(0)
                .costs()
                .get(0);
    }
}

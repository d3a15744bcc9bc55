package org.allmenning.application;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.testing.Stage.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmenning.application.LineChange.AddCost;
import org.allmenning.application.LineChange.AddFinancing;
import org.allmenning.application.LineChange.DescribeCost;
import org.allmenning.application.LineChange.DescribeFinancing;
import org.allmenning.application.LineChange.Place;
import org.allmenning.application.LineChange.Remove;
import org.allmenning.application.LineChange.Restore;
import org.allmenning.application.usecase.ArrangeSubProjects;
import org.allmenning.application.usecase.BudgetChanges;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.FollowBudget;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.Finding;
import org.allmenning.funding.SourceNotInCall;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class BudgetLinesIT {

    @Inject
    private Stage stage;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private ArrangeSubProjects arrangeSubProjects;

    @Inject
    private FollowBudget followBudget;

    @Inject
    private BudgetChanges budgetChanges;

    private Actor lead;
    private Actor partner;
    private UUID application;
    private UUID part;
    private UUID first;

    @BeforeEach
    void anApplication() {
        var key = "lines-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        partner = stage.person("partner", "hasvik", APPLICANT);
        stage.call(stage.person("officer", "kdd", CASE_OFFICER), key, 1_000_000);
        application = stage.application(lead, key, "Linjer", 100_000);
        part = sheet().id();
        first = sheet().costs().get(0).lineId();
    }

    @Test
    void a_line_that_is_sent_twice_stands_there_once() {
        var line = UUID.randomUUID();

        change(new AddCost(line, part, "personnel", "Reiser", null, null));
        change(new AddCost(line, part, "personnel", "Reiser", null, null));

        assertThat(sheet().costs()).extracting(SubProjectBudget.Cost::lineId).containsOnlyOnce(line);
    }

    @Test
    void a_new_line_stands_where_it_was_put_and_a_moved_one_too() {
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();

        change(
                new AddCost(third, part, "personnel", "Sist", null, null),
                new AddCost(second, part, "personnel", "Midt", null, first));
        assertThat(money()).containsExactly(first, second, third);

        change(new Place(third, first), new Place(first, null));
        assertThat(money()).containsExactly(third, second, first);
    }

    @Test
    void a_line_that_was_taken_out_comes_back_with_its_amounts_at_its_place() {
        var second = UUID.randomUUID();
        change(new AddCost(second, part, "personnel", "Bak", null, null));

        change(new Remove(first));
        assertThat(sheet().cost().in(2024)).isEqualTo(kroner(5_000));
        assertThat(enter(first, 1, "7").code()).isEqualTo("cell.gone");

        change(new Restore(first), new Restore(first));
        assertThat(money()).containsExactly(first, second);
        assertThat(sheet().cost().in(2024)).isEqualTo(kroner(105_000));
    }

    @Test
    void what_is_refused_holds_nothing_back_and_says_why() {
        var answers = stage.as(
                lead,
                () -> editBudgetLines.change(
                        application,
                        List.of(
                                new DescribeCost(first, "personnel", "x".repeat(501), null),
                                new DescribeCost(first, "in_kind_work", "Egeninnsats", null),
                                new DescribeCost(first, "personnel", "Ny leder", null))));

        assertThat(answers)
                .extracting(LineAnswer::code)
                .containsExactly("text.tooLong", "application.cellsDiffer", null);
        assertThat(sheet().costs().get(0).description()).isEqualTo("Ny leder");
    }

    @Test
    void a_line_names_only_sources_that_the_call_takes_money_from() {
        var key = "sources-" + UUID.randomUUID();
        var terms = new CallTerms(
                CallTerms.PLAIN.vat(),
                List.of("THIS_CALL", "OWN_CASH"),
                Map.of(),
                CallTerms.PLAIN.appeal(),
                CallTerms.PLAIN.form());
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        stage.call(stage.person("officer", "kdd", CASE_OFFICER), Stage.plan(key, 1_000_000, tomorrow, terms));
        application = stage.application(lead, key, "Kilder", 100_000);
        part = sheet().id();
        var grant = sheet().financing().get(0).lineId();
        var line = UUID.randomUUID();

        var answers = stage.as(
                lead,
                () -> editBudgetLines.change(
                        application,
                        List.of(
                                new AddFinancing(
                                        line, part, FinancingSource.PRIVATE, FinancingStatus.CONFIRMED, "", null, null),
                                new DescribeFinancing(
                                        grant, FinancingSource.PRIVATE, FinancingStatus.CONFIRMED, "Ny", null),
                                new DescribeFinancing(
                                        grant, FinancingSource.THIS_CALL, FinancingStatus.APPLIED_FOR, "Ny", null))));

        assertThat(answers)
                .extracting(LineAnswer::code)
                .containsExactly("funding.sourceNotInCall", "funding.sourceNotInCall", null);
        assertThat(sheet().financing())
                .extracting(SubProjectBudget.Financing::lineId)
                .containsExactly(grant);
        assertThat(sheet().financing().get(0).description()).isEqualTo("Ny");
        assertThatThrownBy(() -> stage.as(
                        lead,
                        () -> editBudgetLines.addFinancing(
                                application, part, FinancingSource.PRIVATE, FinancingStatus.CONFIRMED, "", null)))
                .isInstanceOf(SourceNotInCall.class);
    }

    @Test
    void a_sub_project_takes_a_period_that_the_call_allows_and_a_finding_tells_of_amounts_outside_it() {
        schedule(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 12, 31));

        assertThat(sheet().period()).isEqualTo(new ProjectPeriod(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 12, 31)));
        assertThat(stage.view(lead, application).findings())
                .extracting(Finding::code)
                .contains("finding.yearOutsidePeriod");
    }

    @Test
    void a_period_that_ends_before_it_begins_or_is_not_one_of_the_call_changes_nothing() {
        var before = sheet();

        assertThatThrownBy(() -> schedule(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 1)))
                .isInstanceOfSatisfying(PeriodUnusable.class, refused -> assertThat(refused.code())
                        .isEqualTo("subProject.periodBackwards"));
        assertThatThrownBy(() -> schedule(LocalDate.of(2023, 12, 31), LocalDate.of(2025, 1, 1)))
                .isInstanceOfSatisfying(PeriodUnusable.class, refused -> assertThat(refused.code())
                        .isEqualTo("subProject.periodOutside"));
        assertThatThrownBy(() -> schedule(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(PeriodUnusable.class);

        assertThat(sheet().period()).isEqualTo(before.period());
        assertThat(sheet().title()).isEqualTo(before.title());
    }

    private void schedule(LocalDate first, LocalDate last) {
        stage.run(
                lead,
                () -> arrangeSubProjects.describe(
                        application, part, "Nytt navn", "", lead.organisationId(), first, last));
    }

    @Test
    void a_partner_changes_no_line_of_others() {
        var answers = stage.as(partner, () -> editBudgetLines.change(application, List.of(new Remove(first))));

        assertThat(answers).extracting(LineAnswer::code).containsExactly("application.leadOnly");
        assertThat(money()).containsExactly(first);
    }

    @Test
    void a_sheet_takes_200_lines_and_no_more() {
        var free = SubProject.MOST_LINES - 3;
        var many = IntStream.rangeClosed(1, free + 1)
                .<LineChange>mapToObj(i -> new AddCost(UUID.randomUUID(), part, "personnel", "", null, null))
                .toList();

        var answers = stage.as(lead, () -> editBudgetLines.change(application, many));

        assertThat(answers.subList(0, free)).allMatch(LineAnswer::isDone);
        assertThat(answers.get(free).code()).isEqualTo("budget.tooManyLines");
    }

    @Test
    void what_changes_nothing_leaves_the_revision() {
        var before = stage.view(lead, application).revision();

        enter(first, 1, "tull");
        enter(first, 0, "100 000");
        enter(first, 0, "8");
        change(new Restore(first), new DescribeCost(first, "personnel", "Prosjektleder", null));

        assertThat(stage.view(lead, application).revision()).isEqualTo(before);
    }

    @Test
    void others_learn_which_cells_were_entered_by_whom_and_who_is_there() {
        var seen = stage.view(lead, application).revision();
        stage.as(lead, () -> followBudget.since(application, seen));
        enter(first, 1, "120 000");

        var news = stage.as(partner, () -> followBudget.since(application, seen));

        assertThat(news.revision()).isEqualTo(seen + 1);
        assertThat(news.linesChanged()).isFalse();
        assertThat(news.present()).extracting(BudgetNews.Colleague::person).containsExactly("lead");
        assertThat(news.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.key()).isEqualTo(new CellKey(first, Measure.AMOUNT, 2024));
            assertThat(cell.units()).isEqualTo(kroner(120_000).minorUnits());
            assertThat(cell.before()).isEqualTo(kroner(100_000).minorUnits());
            assertThat(cell.revision()).isEqualTo(2);
            assertThat(cell.own()).isFalse();
            assertThat(cell.organisation().in(Language.NB).text()).isEqualTo("Hammerfest");
        });
        assertThat(stage.as(partner, () -> followBudget.since(application, news.revision()))
                        .cells())
                .isEmpty();
    }

    @Test
    void a_line_that_came_or_went_is_told_as_such() {
        var seen = stage.view(lead, application).revision();

        change(new Remove(first));

        assertThat(stage.as(partner, () -> followBudget.since(application, seen))
                        .linesChanged())
                .isTrue();
    }

    @Test
    void one_change_is_taken_back_and_that_is_a_change_too() {
        enter(first, 1, "120 000");
        var entered = newest();

        takeBack(entered);

        assertThat(sheet().cost().in(2024)).isEqualTo(kroner(105_000));
        assertThat(newest().before()).isEqualTo(kroner(120_000).minorUnits());
        assertThat(newest().after()).isEqualTo(kroner(100_000).minorUnits());
        assertThatThrownBy(() -> takeBack(entered)).isInstanceOf(ChangedSince.class);
    }

    @Test
    void a_change_that_somebody_went_on_from_stays() {
        enter(first, 1, "120 000");
        var entered = newest();
        enter(first, 2, "130 000");

        assertThat(entered.mayTakeBack()).isTrue();
        assertThat(history().get(1).mayTakeBack()).isFalse();
        assertThatThrownBy(() -> takeBack(entered)).isInstanceOf(ChangedSince.class);
        assertThat(sheet().cost().in(2024)).isEqualTo(kroner(135_000));
    }

    @Test
    void the_words_of_a_line_and_a_line_itself_are_taken_back() {
        change(new DescribeCost(first, "personnel", "Noe helt annet", lead.organisationId()));
        takeBack(newest());
        assertThat(sheet().costs().get(0).description()).isEqualTo("Prosjektleder");
        assertThat(sheet().costs().get(0).organisation()).isNull();

        change(new Remove(first));
        takeBack(newest());
        assertThat(money()).containsExactly(first);
    }

    @Test
    void a_partner_reads_the_history_and_takes_back_nothing_of_others() {
        enter(first, 1, "120 000");
        var entered = newest();

        assertThat(stage.as(partner, () -> budgetChanges.newest(application, 0, 10)))
                .isNotEmpty()
                .noneMatch(HistoryEntry::mayTakeBack);
        assertThatThrownBy(() -> stage.run(
                        partner, () -> budgetChanges.takeBack(application, entered.revision(), entered.ordinal())))
                .isInstanceOf(ChangedSince.class);
    }

    @Test
    void a_sub_project_is_copied_with_its_amounts_behind_the_original() {
        var copy = stage.as(lead, () -> arrangeSubProjects.copy(application, part));

        var parts = stage.view(lead, application).budget().subProjects();
        assertThat(parts).extracting(SubProjectBudget::id).containsExactly(part, copy);
        assertThat(parts.get(1).cost()).isEqualTo(parts.get(0).cost());
        assertThat(parts.get(1).financed()).isEqualTo(parts.get(0).financed());
        assertThat(parts.get(1).costs().get(0).lineId()).isNotEqualTo(first);
    }

    @Test
    void sub_projects_change_places_and_are_put_back_where_they_stood() {
        var second = addPart("To");
        var third = addPart("Tre");

        stage.run(lead, () -> arrangeSubProjects.move(application, third, 1));
        assertThat(parts()).containsExactly(third, part, second);

        stage.run(lead, () -> arrangeSubProjects.remove(application, part));
        assertThat(parts()).containsExactly(third, second);

        stage.run(lead, () -> arrangeSubProjects.restore(application, part));
        assertThat(parts()).containsExactly(third, part, second);
        assertThat(stage.view(lead, application).budget().subProjects())
                .extracting(SubProjectBudget::number)
                .containsExactly(1, 2, 3);
        assertThat(stage.view(lead, application).budget().cost().in(2024)).isEqualTo(kroner(105_000));
    }

    @Test
    void a_line_that_was_taken_out_before_its_sub_project_does_not_come_back_with_it() {
        change(new Remove(first));
        stage.run(lead, () -> arrangeSubProjects.remove(application, part));

        stage.run(lead, () -> arrangeSubProjects.restore(application, part));

        assertThat(sheet().cost().in(2024)).isEqualTo(kroner(5_000));
    }

    private UUID addPart(String title) {
        return stage.as(lead, () -> arrangeSubProjects.add(application, title, "", lead.organisationId()));
    }

    private List<UUID> parts() {
        return stage.view(lead, application).budget().subProjects().stream()
                .map(SubProjectBudget::id)
                .toList();
    }

    private void takeBack(HistoryEntry entry) {
        stage.run(lead, () -> budgetChanges.takeBack(application, entry.revision(), entry.ordinal()));
    }

    private HistoryEntry newest() {
        return history().get(0);
    }

    private List<HistoryEntry> history() {
        return stage.as(lead, () -> budgetChanges.newest(application, 0, 10));
    }

    private CellAnswer enter(UUID line, long seen, String typed) {
        var entry = new CellEntry(new CellKey(line, Measure.AMOUNT, 2024), seen, typed);
        return stage.as(lead, () -> enterAmounts.enter(application, List.of(entry), Language.NB))
                .get(0);
    }

    private void change(LineChange... changes) {
        var answers = stage.as(lead, () -> editBudgetLines.change(application, List.of(changes)));
        assertThat(answers).allMatch(LineAnswer::isDone);
    }

    private SubProjectBudget sheet() {
        return stage.view(lead, application).budget().subProjects().get(0);
    }

    private List<UUID> money() {
        return sheet().costs().stream()
                .filter(line -> !line.inKind())
                .map(SubProjectBudget.Cost::lineId)
                .toList();
    }
}

package org.allmenning.submission;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.ApplicationIsLocked;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CellAnswer;
import org.allmenning.application.CommentPlace;
import org.allmenning.application.Completion;
import org.allmenning.application.CompletionOverdue;
import org.allmenning.application.CompletionWithoutComment;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.application.Measure;
import org.allmenning.application.PartNotOpened;
import org.allmenning.application.StatusChangeNotAllowed;
import org.allmenning.application.SubProjectBudget;
import org.allmenning.application.usecase.ArrangeSubProjects;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.DescribeApplication;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.application.usecase.ViewApplications;
import org.allmenning.assessment.CaseNotAssessed;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.shared.Actor;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Language;
import org.allmenning.submission.usecase.ReturnForCompletion;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.ViewSubmissions;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one arrow back: what was commented on is open, the rest is not, and the next version takes its place. */
@ExtendWith(ArquillianExtension.class)
class ReturnForCompletionIT {

    private static final CompletionNote ON_TITLE = note(CommentPlace.TITLE, "Si hvor prosjektet er.");
    private static final CompletionNote ON_FIRST_BUDGET =
            new CompletionNote(CommentPlace.BUDGET, 1, "Tilbudet gjelder bare 2024.");

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private ReturnForCompletion returnForCompletion;

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private ViewApplications viewApplications;

    @Inject
    private DescribeApplication describeApplication;

    @Inject
    private ChangePartners changePartners;

    @Inject
    private ArrangeSubProjects arrangeSubProjects;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private AssignReviewer assignReviewer;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    private Actor lead;
    private Actor officer;
    private UUID application;
    private UUID first;

    @BeforeEach
    void a_submitted_application_of_two_sub_projects() {
        var key = "return-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        stage.call(officer, key, 1_000_000);
        application = stage.application(lead, key, "Hjerteregionen", 100_000);
        stage.run(lead, () -> {
            var other = arrangeSubProjects.add(application, "Et annet", "", lead.organisationId());
            var cost = editBudgetLines.addCost(application, other, "personnel", "Rådgiver", null);
            var grant = editBudgetLines.addFinancing(
                    application, other, FinancingSource.THIS_CALL, FinancingStatus.APPLIED_FOR, "", null);
            enterAmounts.enter(
                    application,
                    List.of(
                            Stage.entry(cost, Measure.AMOUNT, 2024, "1000"),
                            Stage.entry(grant, Measure.AMOUNT, 2024, "1000")),
                    Language.NB);
        });
        first = submit().submissionId();
    }

    @AfterEach
    void the_clock_goes_right_again() throws Exception {
        shiftTheClock("0");
    }

    @Test
    void what_was_commented_on_can_be_changed_and_nothing_else() {
        sendBack(ON_TITLE, ON_FIRST_BUDGET);

        stage.run(lead, () -> describeApplication.describe(application, "Hjerteregionen i Finnmark", 0, "", 0));
        stage.run(
                lead,
                () -> editBudgetLines.changeCost(application, line(0), "personnel", "Leder, halv stilling", null));

        assertThatThrownBy(() -> stage.run(lead, () -> changePartners.add(application, stage.organisation("masoy"))))
                .isInstanceOf(PartNotOpened.class);
        assertThatThrownBy(() -> stage.run(lead, () -> arrangeSubProjects.remove(application, part(1).id())))
                .isInstanceOf(PartNotOpened.class);
        assertThatThrownBy(() -> stage.run(
                        lead,
                        () -> arrangeSubProjects.describe(
                                application, part(1).id(), "Nytt navn", "", lead.organisationId(), null, null)))
                .isInstanceOf(PartNotOpened.class);
        assertThatThrownBy(() -> stage.run(lead, () -> editBudgetLines.remove(application, line(1))))
                .isInstanceOf(PartNotOpened.class);
    }

    @Test
    void of_a_batch_of_cells_those_of_the_opened_sub_project_are_taken() {
        sendBack(ON_FIRST_BUDGET);

        var answers = stage.as(
                lead,
                () -> enterAmounts.enter(
                        application,
                        List.of(
                                new org.allmenning.application.CellEntry(
                                        new org.allmenning.application.CellKey(line(0), Measure.AMOUNT, 2025),
                                        1,
                                        "90000"),
                                Stage.entry(line(1), Measure.AMOUNT, 2025, "1000")),
                        Language.NB));

        assertThat(answers)
                .extracting(CellAnswer::outcome)
                .containsExactly(CellAnswer.Outcome.SAVED, CellAnswer.Outcome.REFUSED);
        assertThat(answers.get(1).code()).isEqualTo("completion.partNotOpened");
    }

    @Test
    void a_comment_on_the_division_opens_every_sub_project() {
        sendBack(note(CommentPlace.SUB_PROJECTS, "Slå sammen de to."));

        stage.run(lead, () -> editBudgetLines.changeCost(application, line(1), "personnel", "Rådgiver, innleid", null));
        stage.run(lead, () -> arrangeSubProjects.remove(application, part(1).id()));

        assertThat(stage.view(lead, application).budget().subProjects()).hasSize(1);
    }

    @Test
    void applicants_read_each_comment_at_its_place_with_the_day() {
        sendBack(ON_TITLE, note(CommentPlace.SUMMARY, "   "), ON_FIRST_BUDGET);

        var view = stage.view(lead, application);

        assertThat(view.status()).isEqualTo(ApplicationStatus.RETURNED);
        assertThat(view.completions())
                .singleElement()
                .extracting(Completion::comments)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Completion.Comment.class))
                .containsExactly(
                        new Completion.Comment(CommentPlace.TITLE, null, ON_TITLE.text()),
                        new Completion.Comment(CommentPlace.BUDGET, part(0).id(), ON_FIRST_BUDGET.text()));
        assertThat(view.due().toLocalDate()).isEqualTo(inDays(7));
        assertThat(view.mayChange("project")).isTrue();
        assertThat(view.mayChange("partners")).isFalse();
        assertThat(view.mayChange(part(0), null)).isTrue();
        assertThat(view.mayChange(part(1), null)).isFalse();
        assertThat(stage.as(lead, viewApplications::ofOwnOrganisation).stream()
                        .filter(row -> row.id().equals(application))
                        .findFirst()
                        .orElseThrow()
                        .deadline())
                .isEqualTo(view.due());
    }

    @Test
    void the_next_version_is_taken_though_the_call_has_closed() throws Exception {
        sendBack(ON_TITLE);
        stage.run(lead, () -> describeApplication.describe(application, "Hjerteregionen i Finnmark", 0, "", 0));
        shiftTheClock("3 days");

        var receipt = submit();

        assertThat(receipt.version()).isEqualTo(2);
        assertThat(CanonicalJson.sha256(stage.as(lead, () -> viewSubmissions.canonicalForm(receipt.submissionId()))))
                .isEqualTo(receipt.sha256());
        assertThat(stage.as(lead, () -> viewSubmissions.receipts(application)))
                .extracting(Receipt::title)
                .containsExactly("Hjerteregionen i Finnmark", "Hjerteregionen");
        assertThat(stage.view(lead, application).completions()).isEmpty();
        assertThat(stage.as(officer, () -> returnForCompletion.requests(first)))
                .singleElement()
                .matches(Completion::answered);
    }

    @Test
    void after_its_day_no_version_is_taken_and_the_officer_goes_on_with_the_one_there_is() throws Exception {
        sendBack(ON_TITLE);
        assertThatThrownBy(() -> stage.run(officer, () -> returnForCompletion.goOnWithout(first)))
                .isInstanceOf(CompletionStillOpen.class);
        shiftTheClock("8 days");

        assertThatThrownBy(this::submit).isInstanceOf(CompletionOverdue.class);
        stage.run(officer, () -> returnForCompletion.goOnWithout(first));

        assertThat(stage.view(lead, application).status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThatThrownBy(() -> stage.run(lead, () -> describeApplication.describe(application, "For sent", 0, "", 0)))
                .isInstanceOf(ApplicationIsLocked.class);
    }

    @Test
    void a_return_says_something_and_names_a_day_that_lies_ahead() {
        var longest = "x".repeat(CompletionNoteTooLong.LONGEST + 1);

        assertThatThrownBy(() -> sendBack(note(CommentPlace.TITLE, " \n ")))
                .isInstanceOf(CompletionWithoutComment.class);
        assertThatThrownBy(() -> sendBack(new CompletionNote(CommentPlace.BUDGET, 1, longest)))
                .isInstanceOfSatisfying(CompletionNoteTooLong.class, refused -> assertThat(refused.place())
                        .isEqualTo("BUDGET-1"));
        for (var day : new LocalDate[] {null, inDays(-1), inDays(800)}) {
            assertThatThrownBy(
                            () -> stage.run(officer, () -> returnForCompletion.sendBack(first, day, List.of(ON_TITLE))))
                    .as("until " + day)
                    .isInstanceOf(CompletionDateUnusable.class);
        }
        assertThat(stage.view(lead, application).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void only_the_newest_version_is_sent_back_and_only_before_it_is_assessed() {
        var reviewer = stage.person("reviewer", "kdd", REVIEWER);
        stage.run(reviewer, () -> {});
        sendBack(ON_TITLE);
        assertThatThrownBy(() -> stage.run(officer, () -> assignReviewer.assign(first, reviewer.personId())))
                .isInstanceOf(CaseNotAssessed.class);
        var second = submit().submissionId();

        assertThatThrownBy(() -> sendBack(ON_TITLE)).isInstanceOf(NewerVersionExists.class);
        assertThatThrownBy(() -> stage.run(officer, () -> assignReviewer.assign(first, reviewer.personId())))
                .isInstanceOf(NewerVersionExists.class);
        stage.run(officer, () -> assignReviewer.assign(second, reviewer.personId()));

        assertThatThrownBy(() ->
                        stage.run(officer, () -> returnForCompletion.sendBack(second, inDays(7), List.of(ON_TITLE))))
                .isInstanceOf(StatusChangeNotAllowed.class);
    }

    @Test
    void whoever_submitted_is_told_by_mail_in_the_same_transaction() {
        sendBack(ON_TITLE, ON_FIRST_BUDGET);

        List<?> mails = entities.createNativeQuery(
                        "select body from outbox where subject like '%returnert for utfylling' and body like ?1")
                .setParameter(1, "%" + application + "%")
                .getResultList();

        assertThat(mails).singleElement().asString().contains("2 kommentarer");
    }

    private void sendBack(CompletionNote... notes) {
        stage.run(officer, () -> returnForCompletion.sendBack(first, inDays(7), List.of(notes)));
    }

    private static LocalDate inDays(int days) {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(days);
    }

    private Receipt submit() {
        var revision = stage.view(lead, application).revision();
        return stage.as(
                lead,
                () -> submitApplication.submit(
                        application,
                        revision,
                        new IdempotencyKey(UUID.randomUUID().toString())));
    }

    private SubProjectBudget part(int index) {
        return stage.view(lead, application).budget().subProjects().get(index);
    }

    private UUID line(int part) {
        return part(part).costs().get(0).lineId();
    }

    private static CompletionNote note(CommentPlace place, String text) {
        return new CompletionNote(place, 0, text);
    }

    private void shiftTheClock(String interval) throws Exception {
        transaction.begin();
        entities.createNativeQuery("update deadline_clock set shift = cast(?1 as interval)")
                .setParameter(1, interval)
                .executeUpdate();
        transaction.commit();
    }
}

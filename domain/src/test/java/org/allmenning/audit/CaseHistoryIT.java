package org.allmenning.audit;

import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.CommentPlace;
import org.allmenning.application.usecase.DescribeApplication;
import org.allmenning.assessment.ScoreEntry;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.CheckFormally;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ReplaceReviewer;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.audit.CaseEvent.Detail;
import org.allmenning.audit.usecase.ReadCaseHistory;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.CompletionNote;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.ReturnForCompletion;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those who handle a case read of what happened to it. */
@ExtendWith(ArquillianExtension.class)
class CaseHistoryIT {

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private DescribeApplication describeApplication;

    @Inject
    private ReturnForCompletion returnForCompletion;

    @Inject
    private CheckFormally checkFormally;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private ScoreSubmission scoreSubmission;

    @Inject
    private ReplaceReviewer replaceReviewer;

    @Inject
    private ReadCaseHistory readCaseHistory;

    private Actor lead;

    @Test
    void the_steps_of_a_case_are_told_newest_first_without_drafts_points_or_reasons() {
        var key = "history-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        var officer = stage.person("officer", "kdd", CASE_OFFICER);
        var first = stage.person("history first", "kdd", REVIEWER);
        var second = stage.person("history second", "kdd", REVIEWER);
        stage.run(first, () -> {});
        stage.run(second, () -> {});
        stage.call(officer, key, 1_000_000);
        var application = stage.application(lead, key, "Søknad", 100_000);

        var version = submit(application);
        stage.run(
                officer,
                () -> returnForCompletion.sendBack(
                        version,
                        LocalDate.now(ZoneOffset.UTC).plusDays(7),
                        List.of(new CompletionNote(CommentPlace.TITLE, 0, "Tydeligere tittel"))));
        stage.run(lead, () -> describeApplication.describe(application, "Søknad om kart", 0, "", 0));
        var newest = submit(application);
        stage.run(officer, () -> checkFormally.passOn(newest, 0, List.of()));
        var review = stage.as(officer, () -> assignReviewer.assign(newest, first.personId()));
        stage.run(first, () -> declareImpartiality.declare(review, true, ""));
        stage.run(
                first,
                () -> scoreSubmission.handIn(
                        review, List.of(new ScoreEntry("need", 4, "Stort"), new ScoreEntry("plan", 2, "Tynn"))));
        stage.run(officer, () -> replaceReviewer.substitute(newest, first.personId(), second.personId(), "Syk"));

        var events = stage.as(stage.person("auditor", "kdd", AUDITOR), () -> readCaseHistory.of(newest));
        assertThat(events)
                .extracting(CaseEvent::action)
                .containsExactly(
                        "reviewerReplaced",
                        "reviewerAssigned",
                        "scoresHandedIn",
                        "impartialityDeclared",
                        "reviewerAssigned",
                        "formalCheckPassedOn",
                        "applicationSubmitted",
                        "applicationReturned",
                        "applicationSubmitted");
        assertThat(events.get(0).details())
                .containsExactly(new Detail("reviewer", "history first"), new Detail("substitute", "history second"));
        assertThat(events.get(2).details()).as("no total").isEmpty();
        assertThat(events.get(8).actor()).isEqualTo("lead");
        assertThat(events.get(8).organisation().in(Language.NB).text()).isEqualTo("Hammerfest");
        assertThat(events).allSatisfy(event -> assertThat(
                        Messages.bundle(Messages.DOMAIN, Language.NB).containsKey("audit.action." + event.action()))
                .isTrue());
    }

    @Test
    void who_is_disqualified_does_not_read_the_history() {
        var key = "history-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        var officer = stage.person("officer", "kdd", CASE_OFFICER);
        var barred = stage.person("history barred", "kdd", REVIEWER, CASE_OFFICER);
        stage.run(barred, () -> {});
        stage.call(officer, key, 1_000_000);
        var submission = submit(stage.application(lead, key, "Søknad", 100_000));
        var review = stage.as(officer, () -> assignReviewer.assign(submission, barred.personId()));
        assertThat(stage.as(barred, () -> readCaseHistory.of(submission))).isNotEmpty();

        stage.run(barred, () -> declareImpartiality.declare(review, false, "Søster i styret"));

        assertThatThrownBy(() -> stage.as(barred, () -> readCaseHistory.of(submission)))
                .isInstanceOf(NothingHere.class);
    }

    private UUID submit(UUID application) {
        var revision = stage.view(lead, application).revision();
        var idempotency = new IdempotencyKey("history-" + UUID.randomUUID());
        return stage.as(lead, () -> submitApplication.submit(application, revision, idempotency))
                .submissionId();
    }
}

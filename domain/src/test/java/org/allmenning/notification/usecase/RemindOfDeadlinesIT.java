package org.allmenning.notification.usecase;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.allmenning.notification.MailLine;
import org.allmenning.shared.Actor;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RemindOfDeadlinesIT {

    private static final int ENOUGH = 1_000;

    @Inject
    private Stage stage;

    @Inject
    private RemindOfDeadlines reminding;

    @Inject
    private ReadOutbox readOutbox;

    @Inject
    private SubmitApplication submitApplication;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    private Actor lead;
    private Actor officer;
    private UUID call;
    private UUID application;

    @BeforeEach
    void a_draft_that_rests() throws Exception {
        var key = "remind-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        call = stage.call(officer, key, 1_000_000);
        application = stage.application(lead, key, "Utkast " + key, 100_000);
        change(
                "update grant_application set changed_at = changed_at - interval '2 hours' where id = cast(?1 as uuid)",
                application);
    }

    @Test
    void who_began_a_draft_is_reminded_once_a_week_before_and_once_on_the_last_day() throws Exception {
        theDeadlineIsIn("8 days");
        reminding.remind();
        assertThat(mails()).isEmpty();

        theDeadlineIsIn("6 days");
        reminding.remind();
        reminding.remind();
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .startsWith("Fristen for «Utkast remind-"));

        theDeadlineIsIn("20 hours");
        reminding.remind();
        reminding.remind();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void a_deadline_that_was_extended_is_reminded_of_again() throws Exception {
        theDeadlineIsIn("20 hours");
        reminding.remind();
        theDeadlineIsIn("22 hours");
        reminding.remind();

        assertThat(mails()).hasSize(2);
    }

    @Test
    void who_is_typing_is_left_in_peace() throws Exception {
        change("update grant_application set changed_at = now() where id = cast(?1 as uuid)", application);
        theDeadlineIsIn("20 hours");

        reminding.remind();

        assertThat(mails()).isEmpty();
    }

    @Test
    void who_has_submitted_is_not_reminded() throws Exception {
        var revision = stage.view(lead, application).revision();
        stage.run(lead, () -> submitApplication.submit(application, revision, new IdempotencyKey("in-good-time")));
        change(
                "update grant_application set changed_at = changed_at - interval '2 hours' where id = cast(?1 as uuid)",
                application);
        theDeadlineIsIn("20 hours");

        reminding.remind();

        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .startsWith("Kvittering"));
    }

    @Test
    void an_authority_reads_no_mail_about_the_calls_of_another() throws Exception {
        theDeadlineIsIn("20 hours");
        reminding.remind();
        var stranger = stage.person("officer", "innlandet", CASE_OFFICER);

        assertThat(stage.as(stranger, () -> readOutbox.newest(0, ENOUGH)))
                .noneMatch(
                        mail -> mail.applicationId().filter(application::equals).isPresent());
    }

    private List<MailLine> mails() {
        return stage.as(officer, () -> readOutbox.newest(0, ENOUGH)).stream()
                .filter(mail -> mail.applicationId().filter(application::equals).isPresent())
                .toList();
    }

    private void theDeadlineIsIn(String interval) throws Exception {
        change(
                "update funding_call set deadline = now() + cast(?2 as interval) where id = cast(?1 as uuid)",
                call,
                interval);
    }

    /** @param more what the statement names as {@code ?2} and on */
    private void change(String statement, UUID id, String... more) throws Exception {
        transaction.begin();
        var query = entities.createNativeQuery(statement).setParameter(1, id.toString());
        for (int i = 0; i < more.length; i++) {
            query.setParameter(i + 2, more[i]);
        }
        query.executeUpdate();
        transaction.commit();
    }
}

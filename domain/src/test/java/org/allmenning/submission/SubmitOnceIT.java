package org.allmenning.submission;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.allmenning.application.ApplicationIsLocked;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.LeadOnly;
import org.allmenning.application.StaleApplication;
import org.allmenning.application.usecase.ChangePartners;
import org.allmenning.application.usecase.EditBudgetLines;
import org.allmenning.funding.DeadlinePassed;
import org.allmenning.shared.Actor;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.RoleRequired;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.ViewSubmissions;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SubmitOnceIT {

    private static final int AT_ONCE = 50;

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private EditBudgetLines editBudgetLines;

    @Inject
    private ChangePartners changePartners;

    @Inject
    private RequestContextController requests;

    @Resource
    private ManagedExecutorService threads;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    private Actor lead;
    private UUID application;

    @BeforeEach
    void anApplication() {
        var key = "submit-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        stage.call(stage.person("officer", "kdd", CASE_OFFICER), key, 1_000_000);
        application = stage.application(lead, key, "Send inn én gang", 100_000);
    }

    @Test
    void submitting_50_times_at_once_with_one_key_is_one_submission_and_one_receipt() throws Exception {
        var revision = stage.view(lead, application).revision();
        var key = new IdempotencyKey("the-same-key");
        List<Callable<Receipt>> attempts = IntStream.range(0, AT_ONCE)
                .<Callable<Receipt>>mapToObj(i -> () -> inRequest(() -> submit(revision, key)))
                .toList();

        var receipts = new HashSet<Receipt>();
        for (var attempt : threads.invokeAll(attempts)) {
            receipts.add(attempt.get());
        }

        assertThat(receipts).hasSize(1);
        assertThat(stage.as(lead, () -> viewSubmissions.receipts(application))).hasSize(1);
    }

    @Test
    void submitting_50_times_at_once_with_other_keys_is_one_submission_too() throws Exception {
        var revision = stage.view(lead, application).revision();
        List<Callable<Receipt>> attempts = IntStream.range(0, AT_ONCE)
                .<Callable<Receipt>>mapToObj(
                        i -> () -> inRequest(() -> submit(revision, new IdempotencyKey("another-key-" + i))))
                .toList();

        int submitted = 0;
        for (var attempt : threads.invokeAll(attempts)) {
            try {
                attempt.get();
                submitted++;
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(ApplicationIsLocked.class);
            }
        }

        assertThat(submitted).isEqualTo(1);
    }

    @Test
    void a_key_that_was_used_for_another_revision_is_refused() {
        var revision = stage.view(lead, application).revision();
        var key = new IdempotencyKey("one-key-two-drafts");
        stage.as(lead, () -> submit(revision, key));

        assertThatThrownBy(() -> stage.as(lead, () -> submit(revision + 1, key)))
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThat(stage.as(lead, () -> submit(revision, key)).version()).isEqualTo(1);
    }

    @Test
    void the_database_says_when_the_deadline_is_past() throws Exception {
        var revision = stage.view(lead, application).revision();
        theDeadlineWas("1 second");

        assertThatThrownBy(() -> stage.as(lead, () -> submit(revision, new IdempotencyKey("one-second-late"))))
                .isInstanceOf(DeadlinePassed.class);
        assertThat(stage.as(lead, () -> viewSubmissions.receipts(application))).isEmpty();
        assertThat(stage.view(lead, application).status()).isEqualTo(ApplicationStatus.DRAFT);

        theDeadlineWas("-1 minute");
        assertThat(stage.as(lead, () -> submit(revision, new IdempotencyKey("in-good-time")))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void a_partner_does_not_submit_however_entitled_at_home() {
        var revision = stage.view(lead, application).revision();
        var partner = stage.person("partner", "hasvik", LEAD_APPLICANT);

        assertThatThrownBy(() -> stage.as(partner, () -> submit(revision, new IdempotencyKey("not-the-lead"))))
                .isInstanceOf(LeadOnly.class);
        assertThatThrownBy(() -> stage.run(partner, () -> changePartners.add(application, stage.organisation("masoy"))))
                .isInstanceOf(LeadOnly.class);
    }

    @Test
    void a_page_that_others_have_changed_since_is_not_submitted() {
        var seen = stage.view(lead, application).revision();
        stage.run(lead, () -> changePartners.add(application, stage.organisation("masoy")));

        assertThatThrownBy(() -> stage.as(lead, () -> submit(seen, new IdempotencyKey("stale-page"))))
                .isInstanceOf(StaleApplication.class);
    }

    @Test
    void an_unbalanced_budget_is_not_submitted_and_the_answer_has_place_and_numbers() {
        var sheet = stage.view(lead, application).budget().subProjects().get(0);
        stage.run(
                lead,
                () -> editBudgetLines.remove(
                        application, sheet.financing().get(0).lineId()));
        var revision = stage.view(lead, application).revision();

        assertThatThrownBy(() -> stage.as(lead, () -> submit(revision, new IdempotencyKey("unbalanced"))))
                .isInstanceOfSatisfying(ApplicationNotReady.class, refused -> {
                    assertThat(refused.findings()).extracting("code").containsOnly("finding.financingMissing");
                    assertThat(refused.findings()).extracting("place.year").containsExactly(2024, 2025);
                });
    }

    @Test
    void whoever_is_not_lead_applicant_does_not_submit() {
        var colleague = stage.person("colleague", "hammerfest", APPLICANT);

        assertThatThrownBy(() -> stage.as(colleague, () -> submit(1, new IdempotencyKey("colleague"))))
                .isInstanceOf(RoleRequired.class);
    }

    @Test
    void the_hash_of_the_receipt_goes_over_the_canonical_form() {
        var revision = stage.view(lead, application).revision();
        var receipt = stage.as(lead, () -> submit(revision, new IdempotencyKey("the-hash")));

        var canonical = stage.as(lead, () -> viewSubmissions.canonicalForm(receipt.submissionId()));

        assertThat(CanonicalJson.sha256(canonical)).isEqualTo(receipt.sha256());
    }

    @Test
    void the_database_refuses_to_change_a_submission() throws Exception {
        var revision = stage.view(lead, application).revision();
        var receipt = stage.as(lead, () -> submit(revision, new IdempotencyKey("immutable")));

        transaction.begin();
        try {
            assertThatThrownBy(() -> entities.createNativeQuery("update submission set content = '{}' where id = ?1")
                            .setParameter(1, receipt.submissionId())
                            .executeUpdate())
                    .hasMessageContaining("never changed");
        } finally {
            transaction.rollback();
        }
    }

    private void theDeadlineWas(String ago) throws Exception {
        transaction.begin();
        entities.createNativeQuery("update funding_call set deadline = now() - cast(?2 as interval) where id ="
                        + " (select call_id from grant_application where id = cast(?1 as uuid))")
                .setParameter(1, application.toString())
                .setParameter(2, ago)
                .executeUpdate();
        transaction.commit();
    }

    private Receipt submit(long revision, IdempotencyKey key) {
        return submitApplication.submit(application, revision, key);
    }

    private Receipt inRequest(java.util.function.Supplier<Receipt> work) {
        var activated = requests.activate();
        try {
            return stage.as(lead, work);
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }
}

package org.allmenning.correspondence;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmenning.application.LeadOnly;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.correspondence.usecase.WriteToApplicants;
import org.allmenning.correspondence.usecase.WriteToAuthority;
import org.allmenning.notification.usecase.ReadOutbox;
import org.allmenning.shared.Actor;
import org.allmenning.shared.FieldFault;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hammerfest applies with Hasvik; an officer and the applicants write to each other about the case. */
@ExtendWith(ArquillianExtension.class)
class CorrespondenceIT {

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private WriteToApplicants writeToApplicants;

    @Inject
    private WriteToAuthority writeToAuthority;

    @Inject
    private ReadOutbox readOutbox;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    private Actor lead;
    private Actor partner;
    private Actor officer;
    private Actor colleague;
    private String key;
    private UUID call;
    private UUID application;
    private UUID submission;
    private int keys;

    @BeforeEach
    void a_submitted_application() {
        key = "messages-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        partner = stage.person("partner-lead", "hasvik", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        colleague = stage.person("colleague", "kdd", CASE_OFFICER);
        stage.run(partner, () -> {});
        stage.run(colleague, () -> {});
        call = stage.call(officer, key, 1_000_000);
        application = stage.application(lead, key, "Kart", 100_000);
        submission = submit(application);
    }

    @Test
    void officer_lead_and_partner_read_the_same_in_the_order_in_which_it_was_written() {
        ask("  Hvem er med fra Måsøy? ");
        answer(lead, "Kultursjefen.");

        assertThat(read(officer)).isEqualTo(readByApplicants(lead)).isEqualTo(readByApplicants(partner));
        assertThat(stage.as(partner, () -> writeToAuthority.view(application)).lines())
                .extracting(MessageLine::sender, MessageLine::fromAuthority, MessageLine::text)
                .containsExactly(
                        tuple("officer", true, "Hvem er med fra Måsøy?"), tuple("lead", false, "Kultursjefen."));
    }

    @Test
    void who_has_to_read_it_is_told_by_mail_and_nobody_else() {
        ask("Hvem er med?");
        assertThat(mails("Ny melding"))
                .contains("lead", "partner-lead")
                .doesNotContain("officer", "colleague")
                .doesNotHaveDuplicates();

        answer(lead, "Kultursjefen.");
        assertThat(mails("Melding fra søkeren")).as("the officer who wrote").containsExactly("officer");
    }

    @Test
    void while_no_officer_wrote_all_are_told_but_those_who_may_not_handle_the_case() {
        var barred = stage.person("messages barred", "kdd", REVIEWER, CASE_OFFICER);
        stage.run(barred, () -> {});
        var review = stage.as(officer, () -> assignReviewer.assign(submission, barred.personId()));
        stage.run(barred, () -> declareImpartiality.declare(review, false, "Søster i styret"));

        answer(lead, "Vi har et spørsmål.");

        assertThat(mails("Melding fra søkeren"))
                .contains("officer", "colleague")
                .doesNotContain("messages barred");
        assertThatThrownBy(() -> read(barred)).isInstanceOf(NothingHere.class);
        assertThat(stage.as(barred, () -> writeToApplicants.unread(call))).isEmpty();
    }

    @Test
    void the_same_message_twice_is_sent_once_and_another_text_with_its_key_not_at_all() {
        var once = new IdempotencyKey("double-click");

        var sent = IntStream.range(0, 2)
                .mapToObj(i ->
                        stage.as(officer, () -> writeToApplicants.write(submission, once, "Hei", Optional.empty())))
                .toList();

        assertThat(sent.get(0)).isEqualTo(sent.get(1));
        assertThat(read(officer)).containsExactly("Hei");
        assertThat(mails("Ny melding")).contains("lead").doesNotHaveDuplicates();
        assertThatThrownBy(() -> stage.as(
                        officer, () -> writeToApplicants.write(submission, once, "Noe annet", Optional.empty())))
                .isInstanceOf(MessageSentAlready.class);
    }

    @Test
    void an_empty_message_and_one_that_is_too_long_are_refused_at_the_field() {
        assertThat(faults("  \n")).extracting(FieldFault::code).containsExactly("message.empty");
        assertThat(faults("x".repeat(5_001)))
                .extracting(FieldFault::place, FieldFault::code, FieldFault::arguments)
                .containsExactly(tuple("message", "message.tooLong", List.of(5_000, 5_001)));
        ask("x".repeat(5_000));
        assertThat(read(officer)).hasSize(1);
    }

    @Test
    void partners_read_and_only_the_lead_writes() {
        assertThatThrownBy(() -> answer(partner, "Vi også")).isInstanceOf(LeadOnly.class);
        assertThat(stage.as(partner, () -> writeToAuthority.view(application)).answerable())
                .isFalse();
        answer(stage.person("applicant", "hammerfest", APPLICANT), "Fra saksbehandleren i kommunen");
        assertThat(read(officer)).hasSize(1);
    }

    @Test
    void what_the_applicants_wrote_is_unread_until_an_officer_says_so_or_answers() {
        answer(lead, "Første");
        answer(lead, "Andre");
        assertThat(unread()).isEqualTo(2);

        markRead(newest());
        assertThat(unread()).isZero();

        answer(lead, "Tredje");
        assertThat(unread()).isEqualTo(1);
        write("Svar", Optional.of(newest()));
        assertThat(unread()).isZero();
        assertThat(stage.as(officer, () -> writeToApplicants.view(submission)).unread())
                .isZero();
    }

    @Test
    void what_came_after_the_page_was_opened_stays_unread_also_when_the_page_is_answered_from() {
        answer(lead, "Første");
        var inSight = newest();
        answer(lead, "Andre");

        markRead(inSight);
        assertThat(unreadTexts()).containsExactly("Andre");

        write("Svar på den første", Optional.of(inSight));
        assertThat(unreadTexts()).containsExactly("Andre");
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void who_answers_without_having_had_a_message_in_sight_has_read_none() {
        answer(lead, "Første");

        write("Hei", Optional.empty());

        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void an_older_page_makes_nothing_unread() {
        answer(lead, "Første");
        var older = newest();
        answer(lead, "Andre");
        markRead(newest());

        markRead(older);

        assertThat(unread()).isZero();
    }

    @Test
    void a_message_of_another_case_and_an_unknown_one_mark_nothing() {
        var other = stage.application(lead, key, "Data", 50_000);
        var elsewhere = submit(other);
        stage.run(lead, () -> writeToAuthority.write(other, nextKey(), "Fra en annen sak"));
        var theirs = stage.as(officer, () -> writeToApplicants.view(elsewhere)).last();
        answer(lead, "Første");

        for (var wrong : List.of(theirs, UUID.randomUUID())) {
            assertThatThrownBy(() -> markRead(wrong)).isInstanceOf(NothingHere.class);
            assertThatThrownBy(() -> write("Hei", Optional.of(wrong))).isInstanceOf(NothingHere.class);
        }

        assertThat(unread()).isEqualTo(1);
        assertThat(read(officer)).containsExactly("Første");
    }

    @Test
    void each_message_is_later_than_the_one_before_it_also_where_their_transactions_began_at_once() throws Exception {
        transaction.begin();
        answer(lead, "Skrevet først");
        answer(lead, "Skrevet etter, i samme øyeblikk");
        transaction.commit();

        assertThat(stage.as(officer, () -> writeToApplicants.view(submission)).lines())
                .extracting(line -> line.at().toInstant())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void a_draft_has_no_messages() {
        var draft = stage.application(lead, key, "Utkast", 1_000);

        assertThat(stage.as(lead, () -> writeToAuthority.view(draft)).answerable())
                .isFalse();
        assertThatThrownBy(() -> stage.as(lead, () -> writeToAuthority.write(draft, nextKey(), "Hei")))
                .isInstanceOf(NothingToAnswer.class);
    }

    @Test
    void nothing_that_was_written_is_ever_changed() throws Exception {
        var message = ask("Hvem er med?");

        transaction.begin();
        try {
            assertThatThrownBy(() -> entities.createNativeQuery("update case_message set body = 'x' where id = ?1")
                            .setParameter(1, message)
                            .executeUpdate())
                    .hasMessageContaining("never changed");
        } finally {
            transaction.rollback();
        }
    }

    private UUID submit(UUID draft) {
        var revision = stage.view(lead, draft).revision();
        return stage.as(
                        lead,
                        () -> submitApplication.submit(draft, revision, new IdempotencyKey("with-messages-" + draft)))
                .submissionId();
    }

    private UUID ask(String text) {
        return write(text, Optional.empty());
    }

    private UUID write(String text, Optional<UUID> inSight) {
        return stage.as(officer, () -> writeToApplicants.write(submission, nextKey(), text, inSight));
    }

    private void markRead(UUID inSight) {
        stage.run(officer, () -> writeToApplicants.markRead(submission, inSight));
    }

    private UUID newest() {
        return stage.as(officer, () -> writeToApplicants.view(submission)).last();
    }

    private List<String> unreadTexts() {
        return stage.as(officer, () -> writeToApplicants.view(submission)).lines().stream()
                .filter(MessageLine::unread)
                .map(MessageLine::text)
                .toList();
    }

    private void answer(Actor who, String text) {
        stage.run(who, () -> writeToAuthority.write(application, nextKey(), text));
    }

    private List<FieldFault> faults(String text) {
        return catchThrowableOfType(MessageUnusable.class, () -> ask(text)).faults();
    }

    private List<String> read(Actor who) {
        return stage.as(who, () -> writeToApplicants.view(submission)).lines().stream()
                .map(MessageLine::text)
                .toList();
    }

    private List<String> readByApplicants(Actor who) {
        return stage.as(who, () -> writeToAuthority.view(application)).lines().stream()
                .map(MessageLine::text)
                .toList();
    }

    private int unread() {
        return stage.as(officer, () -> writeToApplicants.unread(call)).getOrDefault(application, 0);
    }

    /** The names of those who got a mail about the case with a subject that begins like this. */
    private List<String> mails(String subject) {
        return stage.as(officer, () -> readOutbox.ofCase(submission)).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .map(mail -> mail.recipient().orElseThrow())
                .toList();
    }

    private IdempotencyKey nextKey() {
        return new IdempotencyKey("message-" + ++keys + "-" + application);
    }
}

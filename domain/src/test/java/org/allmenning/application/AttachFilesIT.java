package org.allmenning.application;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.allmenning.application.usecase.AttachFiles;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallTerms;
import org.allmenning.funding.Finding;
import org.allmenning.funding.rules.AttachmentRequired;
import org.allmenning.shared.Actor;
import org.allmenning.shared.CanonicalJson;
import org.allmenning.shared.Download;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.ApplicationNotReady;
import org.allmenning.submission.CompletionNote;
import org.allmenning.submission.Differences;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.Receipt;
import org.allmenning.submission.usecase.ReturnForCompletion;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.submission.usecase.ViewSubmissions;
import org.allmenning.testing.SomeFile;
import org.allmenning.testing.Stage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AttachFilesIT {

    private static final String AGREEMENT = "agreement";

    @Inject
    private Stage stage;

    @Inject
    private AttachFiles attachFiles;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private ViewSubmissions viewSubmissions;

    @Inject
    private ReturnForCompletion returnForCompletion;

    @Inject
    private ViewCases viewCases;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private ScoreSubmission scoreSubmission;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource(lookup = "jdbc/allmenning")
    private DataSource database;

    private Actor lead;
    private Actor partner;
    private Actor officer;
    private UUID id;

    @BeforeEach
    void an_application_in_a_call_that_asks_for_an_agreement() {
        var key = "files-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        partner = stage.person("lead-hasvik", "hasvik", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        var asked = new CallForm.AttachmentAsked(AGREEMENT, Stage.text("Avtale"), null, 2);
        var form = new CallForm(List.of(), List.of(), List.of(), List.of(asked), Map.of());
        var terms = new CallTerms(CallTerms.PLAIN.vat(), List.of(), Map.of(), CallTerms.PLAIN.appeal(), form);
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        stage.call(officer, Stage.plan(key, 1_000_000, tomorrow, terms, new AttachmentRequired(AGREEMENT)));
        id = stage.application(lead, key, "Søknad", 100_000);
    }

    @Test
    void a_file_that_the_call_requires_is_missing_until_it_is_there() {
        assertThat(findings()).containsExactly("finding.attachmentMissing");
        assertThatThrownBy(this::submit).isInstanceOf(ApplicationNotReady.class);

        attach(lead, SomeFile.pdf("Avtale.pdf"));

        assertThat(findings()).isEmpty();
        assertThat(submit().version()).isOne();
    }

    @Test
    void lead_and_partners_read_what_each_of_them_added() {
        var mine = attach(lead, SomeFile.pdf("Avtale.pdf"));
        var theirs = attach(partner, SomeFile.sent("Vedtak i Hasvik.docx", SomeFile.docx()));

        assertThat(stage.view(partner, id).attachments())
                .extracting(AttachmentSeen::name)
                .containsExactly("Avtale.pdf", "Vedtak i Hasvik.docx");
        assertThat(bytes(stage.as(partner, () -> attachFiles.read(id, mine))))
                .isEqualTo(SomeFile.pdfBytes("Avtale.pdf"));
        assertThat(bytes(stage.as(lead, () -> attachFiles.read(id, theirs)))).isEqualTo(SomeFile.docx());
    }

    @Test
    void what_is_removed_is_missing_again_and_what_is_put_back_is_there_again() {
        var file = attach(lead, SomeFile.pdf("Avtale.pdf"));

        stage.run(lead, () -> attachFiles.remove(id, file));
        assertThat(stage.view(lead, id).attachments()).isEmpty();
        assertThat(findings()).containsExactly("finding.attachmentMissing");

        stage.run(lead, () -> attachFiles.restore(id, file));
        assertThat(stage.view(lead, id).attachments())
                .extracting(AttachmentSeen::id)
                .containsExactly(file);
    }

    @Test
    void a_partner_takes_out_its_own_files_alone_and_the_lead_all() {
        var mine = attach(lead, SomeFile.pdf("Avtale.pdf"));
        var theirs = attach(partner, SomeFile.pdf("Vedtak.pdf"));

        refuses("attachment.notOwn", () -> stage.run(partner, () -> attachFiles.remove(id, mine)));
        assertThat(stage.view(partner, id).mayRemove(seen(partner, mine))).isFalse();
        stage.run(lead, () -> attachFiles.remove(id, theirs));
        stage.run(partner, () -> attachFiles.restore(id, theirs));
        stage.run(partner, () -> attachFiles.remove(id, theirs));

        assertThat(stage.view(lead, id).attachments())
                .extracting(AttachmentSeen::id)
                .containsExactly(mine);
    }

    @Test
    void there_is_room_for_as_many_as_the_call_says_also_for_what_is_put_back() {
        var first = attach(lead, SomeFile.pdf("En.pdf"));
        attach(lead, SomeFile.pdf("To.pdf"));
        refuses("attachment.tooMany", () -> attach(lead, SomeFile.pdf("Tre.pdf")));

        stage.run(lead, () -> attachFiles.remove(id, first));
        attach(lead, SomeFile.pdf("Tre.pdf"));
        refuses("attachment.tooMany", () -> stage.run(lead, () -> attachFiles.restore(id, first)));

        assertThat(stage.view(lead, id).attachments()).hasSize(2);
    }

    @Test
    void a_file_in_which_the_scanner_finds_something_is_not_kept() {
        var before = contents();

        refuses("attachment.infected", () -> attach(lead, SomeFile.sent("test.txt", SomeFile.eicar())));

        assertThat(stage.view(lead, id).attachments()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void the_same_content_is_kept_once() {
        attach(lead, SomeFile.sent("En.pdf", SomeFile.pdfBytes("felles " + id)));
        var before = contents();

        attach(lead, SomeFile.sent("To.pdf", SomeFile.pdfBytes("felles " + id)));

        assertThat(contents()).isEqualTo(before);
        assertThat(stage.view(lead, id).attachments()).hasSize(2);
    }

    @Test
    void what_the_call_does_not_ask_for_has_no_place() {
        assertThatThrownBy(() -> stage.as(lead, () -> attachFiles.attach(id, "holiday", SomeFile.pdf("A.pdf"))))
                .isInstanceOf(NothingHere.class);
    }

    @Test
    void a_file_of_one_application_is_not_found_through_another() {
        var file = attach(lead, SomeFile.pdf("Avtale.pdf"));
        var other = stage.application(lead, stage.view(lead, id).call().key(), "En annen", 1_000);

        assertThatThrownBy(() -> stage.as(lead, () -> attachFiles.read(other, file)))
                .isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> stage.run(lead, () -> attachFiles.remove(other, file)))
                .isInstanceOf(NothingHere.class);
    }

    @Test
    void what_is_submitted_names_its_files_by_hash_and_no_longer_changes() {
        var file = attach(lead, SomeFile.pdf("Avtale.pdf"));
        var receipt = submit();

        assertThatThrownBy(() -> attach(lead, SomeFile.pdf("Ny.pdf"))).isInstanceOf(ApplicationIsLocked.class);
        assertThatThrownBy(() -> stage.run(lead, () -> attachFiles.remove(id, file)))
                .isInstanceOf(ApplicationIsLocked.class);
        var form = stage.as(lead, () -> viewSubmissions.canonicalForm(receipt.submissionId()));
        assertThat(CanonicalJson.sha256(form)).isEqualTo(receipt.sha256());
        try (var reader = Json.createReader(new StringReader(form))) {
            var frozen = reader.readObject();
            var one = frozen.getJsonArray("attachments").getJsonObject(0);
            assertThat(frozen.getString("format")).isEqualTo("allmenning-submission/3");
            assertThat(one.getString("name")).isEqualTo("Avtale.pdf");
            assertThat(one.getString("mediaType")).isEqualTo("application/pdf");
            assertThat(one.getInt("size")).isEqualTo(SomeFile.pdfBytes("Avtale.pdf").length);
            assertThat(one.getString("sha256"))
                    .isEqualTo(SomeFile.pdf("Avtale.pdf").sha256());
        }
    }

    @Test
    void the_authority_reads_the_files_of_what_was_submitted_and_no_others() {
        var file = attach(lead, SomeFile.pdf("Avtale.pdf"));
        var first = submit();
        sendBack(CommentPlace.ATTACHMENTS);
        stage.run(lead, () -> attachFiles.remove(id, file));
        var later = attach(lead, SomeFile.pdf("Ny avtale.pdf"));

        var read = stage.as(officer, () -> viewCases.attachment(first.submissionId(), file));

        assertThat(bytes(read)).isEqualTo(SomeFile.pdfBytes("Avtale.pdf"));
        assertThatThrownBy(() -> stage.as(officer, () -> viewCases.attachment(first.submissionId(), later)))
                .isInstanceOf(NothingHere.class);
    }

    @Test
    void a_return_opens_the_files_where_the_officer_asks_for_them_and_the_differences_name_them() {
        var old = attach(lead, SomeFile.pdf("Avtale.pdf"));
        submit();
        sendBack(CommentPlace.ATTACHMENTS);

        stage.run(lead, () -> attachFiles.remove(id, old));
        attach(lead, SomeFile.pdf("Ny avtale.pdf"));
        var second = submit();

        var differences = stage.as(lead, () -> viewSubmissions.differences(second.submissionId(), 1))
                .differences();
        assertThat(differences.fields())
                .extracting(Differences.Field::name, Differences.Field::before, Differences.Field::after)
                .containsExactly(
                        tuple(Differences.Name.ATTACHMENT, null, "Ny avtale.pdf"),
                        tuple(Differences.Name.ATTACHMENT, "Avtale.pdf", null));
    }

    @Test
    void a_return_for_something_else_leaves_the_files_closed() {
        var file = attach(lead, SomeFile.pdf("Avtale.pdf"));
        submit();
        sendBack(CommentPlace.TITLE);

        assertThatThrownBy(() -> attach(lead, SomeFile.pdf("Ny.pdf"))).isInstanceOf(PartNotOpened.class);
        assertThatThrownBy(() -> stage.run(partner, () -> attachFiles.remove(id, file)))
                .isInstanceOf(PartNotOpened.class);
        assertThat(stage.view(lead, id).mayAttach()).isFalse();
    }

    @Test
    void a_reviewer_reads_the_files_once_impartial_and_one_who_is_disqualified_never() {
        var file = attach(lead, SomeFile.pdf("Avtale.pdf"));
        var submission = submit().submissionId();
        var reviewer = stage.person("reviewer of files", "kdd", REVIEWER, CASE_OFFICER);
        stage.run(reviewer, () -> {});
        var review = stage.as(officer, () -> assignReviewer.assign(submission, reviewer.personId()));

        assertThatThrownBy(() -> stage.as(reviewer, () -> scoreSubmission.attachment(review, file)))
                .isInstanceOf(NothingHere.class);
        stage.run(reviewer, () -> declareImpartiality.declare(review, true, ""));
        assertThat(bytes(stage.as(reviewer, () -> scoreSubmission.attachment(review, file))))
                .isEqualTo(SomeFile.pdfBytes("Avtale.pdf"));

        var other = stage.person("reviewer with a sister", "kdd", REVIEWER, CASE_OFFICER);
        stage.run(other, () -> {});
        var theirs = stage.as(officer, () -> assignReviewer.assign(submission, other.personId()));
        stage.run(other, () -> declareImpartiality.declare(theirs, false, "Søster i styret"));
        assertThatThrownBy(() -> stage.as(other, () -> scoreSubmission.attachment(theirs, file)))
                .isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> stage.as(other, () -> viewCases.attachment(submission, file)))
                .isInstanceOf(NothingHere.class);
    }

    @Test
    void the_database_changes_no_content_and_loses_no_file() {
        attach(lead, SomeFile.pdf("Avtale.pdf"));

        for (var change : List.of(
                "update attachment_content set content = 'x'",
                "delete from attachment_content",
                "update application_attachment set name = 'x'",
                "delete from application_attachment")) {
            assertThatThrownBy(() -> execute(change)).as(change).hasMessageContaining("never changed");
        }
        assertThat(stage.view(lead, id).attachments()).hasSize(1);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private UUID attach(Actor person, AttachmentFile file) {
        return stage.as(person, () -> attachFiles.attach(id, AGREEMENT, file));
    }

    private AttachmentSeen seen(Actor reader, UUID attachment) {
        return stage.view(reader, id).attachments().stream()
                .filter(file -> file.id().equals(attachment))
                .findFirst()
                .orElseThrow();
    }

    private List<String> findings() {
        return stage.view(lead, id).findings().stream().map(Finding::code).toList();
    }

    private Receipt submit() {
        var revision = stage.view(lead, id).revision();
        var key = new IdempotencyKey("files-" + UUID.randomUUID());
        return stage.as(lead, () -> submitApplication.submit(id, revision, key));
    }

    private void sendBack(CommentPlace place) {
        var newest = stage.as(lead, () -> viewSubmissions.receipts(id)).get(0).submissionId();
        stage.run(
                officer,
                () -> returnForCompletion.sendBack(
                        newest,
                        LocalDate.now(ZoneOffset.UTC).plusDays(10),
                        List.of(new CompletionNote(place, 0, "Avtalen mangler en underskrift."))));
    }

    private long contents() {
        return ((Number) entities.createNativeQuery("select count(*) from attachment_content")
                        .getSingleResult())
                .longValue();
    }

    private static byte[] bytes(Download file) {
        try (var content = file.open()) {
            return content.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void refuses(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(AttachmentRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}

package org.allmenning.letter;

import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.allmenning.shared.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.letter.usecase.EditTemplates;
import org.allmenning.letter.usecase.ReadLetter;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LettersIT {

    private static final int MANY = 12;

    @Inject
    private Stage stage;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private ProposeAllocation proposeAllocation;

    @Inject
    private ConfirmAllocation confirmAllocation;

    @Inject
    private PrepareDecisions prepareDecisions;

    @Inject
    private ViewDecisions viewDecisions;

    @Inject
    private ApproveDecisions approveDecisions;

    @Inject
    private ReadLetter readLetter;

    @Inject
    private EditTemplates editTemplates;

    @Inject
    private RequestContextController requests;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    private Actor lead;
    private Actor officer;
    private Actor reviewer;
    private Actor decisionMaker;

    @BeforeEach
    void people() {
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        officer = stage.person("officer", "kdd", CASE_OFFICER);
        reviewer = stage.person("reviewer", "kdd", REVIEWER);
        decisionMaker = stage.person("decision", "kdd", DECISION_MAKER);
        stage.run(reviewer, () -> {});
        stage.run(decisionMaker, () -> {});
    }

    @Test
    void approved_at_once_by_many_every_letter_has_a_number_of_its_own_and_none_is_left_out() throws Exception {
        var decisions = IntStream.range(0, MANY).mapToObj(i -> prepared()).toList();
        var before = highest();

        var approvals = decisions.stream()
                .<Callable<Boolean>>map(decision -> () -> {
                    approveInItsOwnRequest(decision);
                    return true;
                })
                .toList();
        for (var approval : threads.invokeAll(approvals)) {
            assertThat(approval.get()).isTrue();
        }

        var numbers = new ArrayList<Integer>();
        for (var decision : decisions) {
            var number =
                    stage.as(officer, () -> readLetter.read(decision)).sent().number();
            numbers.add(Integer.valueOf(number.substring(number.indexOf('/') + 1)));
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + MANY).boxed().toList());
    }

    @Test
    void a_refused_approval_takes_no_number() {
        var decision = prepared();
        var before = highest();

        assertThatThrownBy(() -> stage.run(
                        stage.person("both", "kdd", DECISION_MAKER),
                        () -> approveDecisions.approve(List.of(decision, UUID.randomUUID()), Stage.AS_IT_STANDS)))
                .isInstanceOf(NothingHere.class);

        assertThat(highest()).isEqualTo(before);
        assertThat(stage.as(officer, () -> readLetter.read(decision)).sent()).isNull();
    }

    @Test
    void the_document_is_made_once_and_is_the_same_bytes_for_the_authority_and_the_applicant() {
        var decision = prepared();
        assertThatThrownBy(() -> stage.as(lead, () -> readLetter.document(decision)))
                .isInstanceOf(NothingHere.class);

        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(decision), Stage.AS_IT_STANDS));

        var first = stage.as(lead, () -> readLetter.document(decision));
        assertThat(stage.as(officer, () -> readLetter.document(decision))).isEqualTo(first);
        assertThat(stage.as(lead, () -> readLetter.read(decision)).sent().documentSha256())
                .isEqualTo(DocumentMaker.sha256(first));
    }

    @Test
    void a_new_version_of_the_template_changes_no_letter_that_was_sent() {
        var sent = prepared();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(sent), Stage.AS_IT_STANDS));
        var words = stage.as(officer, () -> readLetter.read(sent)).content();
        var current = stage.as(officer, () -> editTemplates.view(LetterKind.AWARD, Language.NB))
                .current();

        stage.run(
                officer,
                () -> editTemplates.save(
                        LetterKind.AWARD,
                        Language.NB,
                        new TemplateText("Gratulerer: {project}", current.text().body()),
                        current.line().version()));

        var next = prepared();
        assertThat(stage.as(officer, () -> readLetter.read(sent)).content()).isEqualTo(words);
        assertThat(stage.as(officer, () -> readLetter.read(next)).content().title())
                .startsWith("Gratulerer: ");
        assertThatThrownBy(() -> stage.run(
                        officer,
                        () -> editTemplates.save(
                                LetterKind.AWARD,
                                Language.NB,
                                current.text(),
                                current.line().version())))
                .isInstanceOf(TemplateStale.class);
    }

    /** As a template written before letters came to owe a passage about control, and one about repayment. */
    @Test
    void a_template_that_lacks_what_letters_came_to_owe_is_named_before_the_approval_and_by_it() throws Exception {
        var decision = prepared();
        var current = stage.as(officer, () -> editTemplates.view(LetterKind.AWARD, Language.NB))
                .current();
        keep(current.line().version() + 1, without(current.text(), "{control}", "{repayment}"));
        var open = List.of(stage.as(officer, () -> viewDecisions.view(decision)));

        assertThat(stage.as(decisionMaker, () -> editTemplates.lacking(open)))
                .containsExactlyElementsOf(stage.as(officer, () -> editTemplates.all()).stream()
                        .filter(line -> !line.lacks().isEmpty())
                        .toList())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo(LetterKind.AWARD);
                    assertThat(line.language()).isEqualTo(Language.NB);
                    assertThat(line.lacks()).containsExactly(Placeholder.CONTROL, Placeholder.REPAYMENT);
                });
        assertThatThrownBy(() ->
                        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(decision), Stage.AS_IT_STANDS)))
                .isInstanceOfSatisfying(TemplateOutdated.class, refused -> {
                    for (var language : Language.values()) {
                        assertThat(Messages.text(refused, language))
                                .contains(
                                        Messages.text("letterKind.AWARD", language),
                                        "Bokmål",
                                        "{control}, {repayment}");
                    }
                });
        assertThatThrownBy(() -> stage.as(officer, () -> readLetter.read(decision)))
                .isInstanceOf(TemplateOutdated.class);

        stage.run(
                officer,
                () -> editTemplates.save(
                        LetterKind.AWARD,
                        Language.NB,
                        current.text(),
                        current.line().version() + 1));
        assertThat(stage.as(decisionMaker, () -> editTemplates.lacking(open))).isEmpty();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(decision), Stage.AS_IT_STANDS));
        var approved = stage.as(officer, () -> viewDecisions.view(decision));
        assertThat(approved.isApproved()).isTrue();
    }

    private static TemplateText without(TemplateText text, String... places) {
        var body = text.body();
        for (var place : places) {
            body = body.replace(place, "");
        }
        return new TemplateText(text.title(), body);
    }

    /** Past the rules of today. */
    private void keep(int version, TemplateText text) throws Exception {
        transaction.begin();
        entities.createNativeQuery(
                        "insert into letter_template (id, authority_id, kind, language, version_number, title,"
                                + " body, written_by, written_at) values (?1, ?2, 'AWARD', 'nb', ?3, ?4, ?5, ?6, now())")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, officer.organisationId())
                .setParameter(3, version)
                .setParameter(4, text.title())
                .setParameter(5, text.body())
                .setParameter(6, officer.personId())
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void the_database_refuses_to_change_a_letter() throws Exception {
        var decision = prepared();
        stage.run(decisionMaker, () -> approveDecisions.approve(List.of(decision), Stage.AS_IT_STANDS));

        transaction.begin();
        try {
            assertThatThrownBy(
                            () -> entities.createNativeQuery("update letter set content = '{}' where decision_id = ?1")
                                    .setParameter(1, decision)
                                    .executeUpdate())
                    .isNotNull();
        } finally {
            transaction.rollback();
        }
    }

    private void approveInItsOwnRequest(UUID decision) {
        var activated = requests.activate();
        try {
            stage.actsAs(decisionMaker, () -> {
                approveDecisions.approve(List.of(decision), Stage.AS_IT_STANDS);
                return null;
            });
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }

    /** Of a call of its own, so that approvals meet only in the numbers of the authority. */
    private UUID prepared() {
        var key = "letters-" + UUID.randomUUID();
        var call = stage.call(officer, key, 1_000_000);
        var application = stage.application(lead, key, "Brev", 100_000);
        var revision = stage.view(lead, application).revision();
        var submission = stage.as(
                        lead,
                        () -> submitApplication.submit(
                                application,
                                revision,
                                new IdempotencyKey(UUID.randomUUID().toString())))
                .submissionId();
        return stage.as(officer, () -> {
            assignReviewer.assign(submission, reviewer.personId());
            proposeAllocation.propose(
                    call,
                    ProposeAllocation.NONE_YET,
                    List.of(
                            new ProposedAmount(submission, 1, 2024, "100000"),
                            new ProposedAmount(submission, 1, 2025, "100000")),
                    Language.NB);
            var proposed = proposeAllocation.view(call);
            confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
            prepareDecisions.prepare(call, Map.of());
            return viewDecisions.ofCall(call).get(0).id();
        });
    }

    private int highest() {
        var highest = entities.createNativeQuery("select coalesce(max(last_number), 0) from letter_counter c"
                        + " join organisation o on o.id = c.authority_id where c.authority_id = ?1")
                .setParameter(1, officer.organisationId())
                .getSingleResult();
        return ((Number) highest).intValue();
    }
}

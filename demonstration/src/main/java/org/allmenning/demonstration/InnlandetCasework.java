package org.allmenning.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmenning.allocation.ProposedAmount;
import org.allmenning.allocation.usecase.ConfirmAllocation;
import org.allmenning.allocation.usecase.ProposeAllocation;
import org.allmenning.assessment.ScoreEntry;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.CheckFormally;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.decision.usecase.ViewDecisions;
import org.allmenning.shared.Language;

/** What the county governor does with the applications of Innlandet 2024, in the spring of 2024. */
@ApplicationScoped
class InnlandetCasework {

    private static final String INNLANDET = "innlandet";
    private static final String PLACE = "Innlandet";
    private static final Account OFFICER = Account.officer(INNLANDET, PLACE);
    private static final Account DECISION_MAKER = Account.decisionMaker(INNLANDET, PLACE);
    private static final List<Account> REVIEWERS = Stream.of(1, 2, 3)
            .map(number -> Account.reviewer(number, INNLANDET, PLACE))
            .toList();
    private static final List<String> CRITERIA = List.of("innovation", "transfer", "breadth", "progress");
    private static final int YEAR = 2024;
    private static final int UNCHECKED = 3;

    private ActAs as;
    private PastMoment past;
    private CheckFormally checkFormally;
    private AssignReviewer assignReviewer;
    private DeclareImpartiality declareImpartiality;
    private ScoreSubmission scoreSubmission;
    private ProposeAllocation proposeAllocation;
    private ConfirmAllocation confirmAllocation;
    private PrepareDecisions prepareDecisions;
    private ViewDecisions viewDecisions;
    private ApproveDecisions approveDecisions;
    private PublishAwards publishAwards;

    protected InnlandetCasework() {}

    @Inject
    InnlandetCasework(
            ActAs as,
            PastMoment past,
            CheckFormally checkFormally,
            AssignReviewer assignReviewer,
            DeclareImpartiality declareImpartiality,
            ScoreSubmission scoreSubmission,
            ProposeAllocation proposeAllocation,
            ConfirmAllocation confirmAllocation,
            PrepareDecisions prepareDecisions,
            ViewDecisions viewDecisions,
            ApproveDecisions approveDecisions,
            PublishAwards publishAwards) {
        this.as = as;
        this.past = past;
        this.checkFormally = checkFormally;
        this.assignReviewer = assignReviewer;
        this.declareImpartiality = declareImpartiality;
        this.scoreSubmission = scoreSubmission;
        this.proposeAllocation = proposeAllocation;
        this.confirmAllocation = confirmAllocation;
        this.prepareDecisions = prepareDecisions;
        this.viewDecisions = viewDecisions;
        this.approveDecisions = approveDecisions;
        this.publishAwards = publishAwards;
    }

    /** A submission, and what the file says of it. */
    record Case(UUID submission, JsonObject json) {}

    /** Three reviewers score every application; who lacks points in the file declares not to be impartial. */
    void score(JsonObject file, List<Case> cases) {
        var moments = file.getJsonObject("moments");
        REVIEWERS.forEach(as::introduce);
        past.at(moment(moments, "assigned").minusSeconds(3_600), () -> as.account(OFFICER, () -> check(cases)));
        for (int i = 0; i < cases.size(); i++) {
            var one = cases.get(i);
            var reviews = past.at(moment(moments, "assigned"), () -> as.account(OFFICER, () -> assign(one)));
            past.at(moment(moments, "declared").plusSeconds(3_600L * i), () -> declare(file, one, reviews));
            past.at(moment(moments, "scored").plusSeconds(7_200L * i), () -> score(file, one, reviews));
        }
    }

    /** Decides as the file says, and publishes. */
    void decide(UUID call, JsonObject file, List<Case> cases) {
        var moments = file.getJsonObject("moments");
        past.at(moment(moments, "allocated"), () -> as.account(OFFICER, () -> allocate(call, cases)));
        past.at(moment(moments, "prepared"), () -> as.account(OFFICER, () -> prepare(call, cases)));
        past.at(moment(moments, "approved"), () -> as.account(DECISION_MAKER, () -> approve(call)));
        past.at(moment(moments, "published"), () -> as.account(DECISION_MAKER, () -> publish(call)));
    }

    /** Those whose rules all held, but for the last few, which an officer can still try it with. */
    private CheckFormally.PassedOn check(List<Case> cases) {
        return checkFormally.passOnAll(cases.subList(0, cases.size() - UNCHECKED).stream()
                .map(Case::submission)
                .toList());
    }

    private List<UUID> assign(Case one) {
        return REVIEWERS.stream()
                .map(reviewer -> assignReviewer.assign(one.submission, reviewer.personId()))
                .toList();
    }

    private boolean declare(JsonObject file, Case one, List<UUID> reviews) {
        for (int i = 0; i < REVIEWERS.size(); i++) {
            var review = reviews.get(i);
            var impartial = !points(one, i).isEmpty();
            as.account(REVIEWERS.get(i), () -> {
                declareImpartiality.declare(review, impartial, impartial ? "" : file.getString("disqualified"));
                return review;
            });
        }
        return true;
    }

    private boolean score(JsonObject file, Case one, List<UUID> reviews) {
        for (int i = 0; i < REVIEWERS.size(); i++) {
            var review = reviews.get(i);
            var scores = scores(file, points(one, i));
            if (!scores.isEmpty()) {
                as.account(REVIEWERS.get(i), () -> {
                    scoreSubmission.handIn(review, scores);
                    return review;
                });
            }
        }
        return true;
    }

    private UUID allocate(UUID call, List<Case> cases) {
        var amounts = new ArrayList<ProposedAmount>();
        for (var one : cases) {
            var awarded = one.json.getJsonArray("awarded").getValuesAs(JsonNumber::intValueExact);
            for (int i = 0; i < awarded.size(); i++) {
                amounts.add(new ProposedAmount(one.submission, i + 1, YEAR, String.valueOf(awarded.get(i))));
            }
        }
        proposeAllocation.propose(call, ProposeAllocation.NONE_YET, amounts, Language.NB);
        var proposed = proposeAllocation.view(call);
        confirmAllocation.confirmScenario(proposed.scenario().id(), proposed.revision());
        return call;
    }

    private UUID prepare(UUID call, List<Case> cases) {
        Map<UUID, String> reasons = new HashMap<>();
        cases.stream()
                .filter(one -> one.json.containsKey("reasons"))
                .forEach(one -> reasons.put(one.submission, one.json.getString("reasons")));
        prepareDecisions.prepare(call, reasons);
        return call;
    }

    private UUID approve(UUID call) {
        var prepared = viewDecisions.ofCall(call);
        var last = prepared.stream()
                .map(decision -> decision.preparedAt().toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        approveDecisions.approve(prepared.stream().map(DecisionView::id).toList(), last);
        return call;
    }

    private UUID publish(UUID call) {
        publishAwards.publish(call);
        return call;
    }

    private static JsonArray points(Case one, int reviewer) {
        return one.json.getJsonArray("scores").getJsonArray(reviewer);
    }

    private static List<ScoreEntry> scores(JsonObject file, JsonArray points) {
        var scores = new ArrayList<ScoreEntry>();
        for (int i = 0; i < points.size(); i++) {
            var reasons = file.getJsonObject("scoreReasons").getJsonArray(CRITERIA.get(i));
            scores.add(new ScoreEntry(CRITERIA.get(i), points.getInt(i), reasons.getString(points.getInt(i))));
        }
        return scores;
    }

    private static Instant moment(JsonObject moments, String name) {
        return Instant.parse(moments.getString(name));
    }
}

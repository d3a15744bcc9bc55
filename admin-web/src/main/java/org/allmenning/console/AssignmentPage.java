package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmenning.assessment.AssignmentView;
import org.allmenning.assessment.AssignmentView.Line;
import org.allmenning.assessment.AssignmentView.Pair;
import org.allmenning.assessment.AssignmentView.Reviewer;
import org.allmenning.assessment.ReviewBoard;
import org.allmenning.assessment.usecase.FollowReviewers;
import org.allmenning.assessment.usecase.ProposeAssignment;
import org.allmenning.decision.usecase.FollowCalls;
import org.allmenning.funding.CallOverview;
import org.allmenning.web.ReaderLanguage;

/** The page {@code /assignment}: how far the reviewers of a call have come, and who is to get the cases that lack somebody. */
@RequestScoped
@Named("assignmentPage")
public class AssignmentPage {

    private static final int USUALLY_EACH = 3;
    private static final int MOST_EACH = 5;

    @Inject
    private Address address;

    @Inject
    private Person person;

    @Inject
    private FollowCalls followCalls;

    @Inject
    private FollowReviewers followReviewers;

    @Inject
    private ProposeAssignment proposeAssignment;

    @Inject
    private ReaderLanguage reader;

    private CallOverview call;
    private ReviewBoard board;
    private AssignmentView view;

    @PostConstruct
    void load() {
        var callId = address.id("call");
        call = followCalls.of(callId).call();
        board = followReviewers.ofCall(callId, reader.getLanguage());
        view = person.may(Task.ASSIGN.name())
                ? proposeAssignment.propose(callId, address.number("each", USUALLY_EACH), reader.getLanguage())
                : null;
    }

    /** Gives the cases as they stand on the page. */
    public String give() {
        var number = proposeAssignment.give(call.id(), chosen());
        return address.to(here(), Done.CASES_GIVEN, number);
    }

    /** Reminds the chosen reviewer. */
    public String remind() {
        followReviewers.remind(call.id(), address.id("reviewer"));
        return address.to(here(), Done.REVIEWER_REMINDED);
    }

    private List<Pair> chosen() {
        return view.lines().stream()
                .flatMap(line -> address.texts(field(line)).stream()
                        .flatMap(sent -> known(line, sent))
                        .distinct()
                        .map(reviewer -> new Pair(line.row().submissionId(), reviewer)))
                .toList();
    }

    private static Stream<UUID> known(Line line, String sent) {
        return line.choice().stream().map(Reviewer::id).filter(id -> id.toString()
                .equals(sent));
    }

    private String here() {
        return "/assignment?call=" + call.id() + (view == null ? "" : "&each=" + view.each());
    }

    public CallOverview getCall() {
        return call;
    }

    public ReviewBoard getBoard() {
        return board;
    }

    /** What is proposed; null for those who only look on. */
    public AssignmentView getView() {
        return view;
    }

    /** The reviewers who have not handed in everything. */
    public List<ReviewBoard.Line> getWaiting() {
        return board.lines().stream().filter(line -> !line.isDone()).toList();
    }

    /** How many reviewers each case may be asked to have. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, MOST_EACH).boxed().toList();
    }

    /** The places of a case that are to be filled, from 0. */
    public List<Integer> places(Line line) {
        return IntStream.range(0, line.proposed().size()).boxed().toList();
    }

    /** The name of the fields of a case. */
    public String field(Line line) {
        return "case-" + line.row().submissionId();
    }

    /** Whether a reviewer stands in a place: as it was sent, else as it is proposed. */
    public boolean isChosen(Line line, int place, Reviewer reviewer) {
        if (FacesContext.getCurrentInstance().isPostback()) {
            var sent = address.texts(field(line));
            return place < sent.size() && sent.get(place).equals(reviewer.id().toString());
        }
        return line.proposed().get(place).equals(reviewer.id());
    }
}

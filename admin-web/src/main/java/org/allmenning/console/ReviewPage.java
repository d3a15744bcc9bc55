package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.allmenning.assessment.ReviewView;
import org.allmenning.assessment.ScoreEntry;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.assessment.usecase.ScoreSubmission;
import org.allmenning.funding.CallOverview.CriterionOverview;

/**
 * The page {@code /review}: impartiality first, then the submission beside the criteria. Its fields carry the code of the
 * criterion, so that what is typed belongs to the criterion whatever else happens to the page.
 */
@RequestScoped
@Named("reviewPage")
public class ReviewPage {

    /** Stands for what was sent as points and is no number: no scale has it. */
    private static final int NO_POINTS = -1;

    @Inject
    private Address address;

    @Inject
    private ScoreSubmission scoreSubmission;

    @Inject
    private DeclareImpartiality declareImpartiality;

    private ReviewView review;
    private boolean kept;

    @PostConstruct
    void load() {
        review = scoreSubmission.view(address.id("id"));
    }

    public ReviewView getReview() {
        return review;
    }

    /** The reviewer may handle the case: it opens. */
    public String declareImpartial() {
        declareImpartiality.declare(review.id(), true, "");
        return address.to(here(), Done.DECLARED);
    }

    /** The reviewer may not: the case leaves the list. */
    public String declareDisqualified() {
        declareImpartiality.declare(review.id(), false, address.text("reason").orElse(""));
        return address.to("/reviews", Done.DISQUALIFIED);
    }

    /** Keeps the draft; when the page keeps it by itself, it stays where it is. */
    public String save() {
        scoreSubmission.save(review.id(), entered());
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            load();
            kept = true;
            return null;
        }
        return address.to(here(), Done.SCORES_SAVED);
    }

    /** Keeps the scores and hands them in. */
    public String handIn() {
        scoreSubmission.handIn(review.id(), entered());
        return address.to("/reviews", Done.HANDED_IN);
    }

    /** The points of the scale, from 0. */
    public List<Integer> getScale() {
        return IntStream.rangeClosed(0, review.call().scoreScale()).boxed().toList();
    }

    /** What was chosen on the page, else what was saved; null where nothing was. */
    public Integer points(CriterionOverview criterion) {
        return isSent()
                ? sentPoints(criterion).orElse(null)
                : saved(criterion).map(ScoreEntry::points).orElse(null);
    }

    /** What was typed on the page, else what was saved. */
    public String reason(CriterionOverview criterion) {
        return isSent()
                ? address.text(reasonField(criterion)).orElse("")
                : saved(criterion).map(ScoreEntry::reason).orElse("");
    }

    /** The name of the field for the points. */
    public String pointsField(CriterionOverview criterion) {
        return "points-" + criterion.code();
    }

    /** The name of the field for the reason. */
    public String reasonField(CriterionOverview criterion) {
        return "reason-" + criterion.code();
    }

    /** The name of the field for what the page held before it was typed on. */
    public String seenField(CriterionOverview criterion) {
        return "seen-" + criterion.code();
    }

    /** What the page holds that needs no sending again. */
    public String seen(CriterionOverview criterion) {
        if (kept) {
            return entered(criterion).mark();
        }
        return address.text(seenField(criterion)).orElseGet(() -> saved(criterion)
                .orElseGet(() -> new ScoreEntry(criterion.code(), null, ""))
                .mark());
    }

    private List<ScoreEntry> entered() {
        return review.call().criteria().stream().map(this::entered).toList();
    }

    private ScoreEntry entered(CriterionOverview criterion) {
        return new ScoreEntry(
                criterion.code(),
                sentPoints(criterion).orElse(null),
                address.text(reasonField(criterion)).orElse(""),
                address.text(seenField(criterion)).orElse(null));
    }

    private Optional<Integer> sentPoints(CriterionOverview criterion) {
        var field = pointsField(criterion);
        return address.text(field).map(sent -> address.number(field, NO_POINTS));
    }

    private Optional<ScoreEntry> saved(CriterionOverview criterion) {
        return review.scores().stream()
                .filter(score -> score.criterion().equals(criterion.code()))
                .findFirst();
    }

    private static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    private String here() {
        return "/review?id=" + review.id();
    }
}

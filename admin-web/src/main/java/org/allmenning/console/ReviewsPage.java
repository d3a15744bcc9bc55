package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.assessment.ReviewView;
import org.allmenning.assessment.usecase.ScoreSubmission;

/** The page {@code /reviews}: the cases of the acting reviewer. */
@RequestScoped
@Named("reviewsPage")
public class ReviewsPage {

    @Inject
    private ScoreSubmission scoreSubmission;

    private List<ReviewView> reviews;

    @PostConstruct
    void load() {
        reviews = scoreSubmission.mine();
    }

    public List<ReviewView> getReviews() {
        return reviews;
    }

    public long getHandedIn() {
        return reviews.stream().filter(ReviewView::handedIn).count();
    }

    /** For the picture, in percent. */
    public long getPercent() {
        return reviews.isEmpty() ? 0 : getHandedIn() * 100 / reviews.size();
    }
}

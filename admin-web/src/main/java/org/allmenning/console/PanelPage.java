package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.allmenning.assessment.ConsensusEntry;
import org.allmenning.assessment.PanelView;
import org.allmenning.assessment.ScoreEntry;
import org.allmenning.assessment.usecase.AgreeScores;

/** The page {@code /panel}: what the reviewers handed in side by side, and what the panel agreed on. */
@RequestScoped
@Named("panelPage")
public class PanelPage {

    @Inject
    private Address address;

    @Inject
    private AgreeScores agreeScores;

    private PanelView panel;

    @PostConstruct
    void load() {
        panel = agreeScores.view(address.id("submission"));
    }

    public PanelView getPanel() {
        return panel;
    }

    /** Keeps what the panel agreed on, and its minutes. */
    public String agree() {
        var entries = panel.lines().stream()
                .map(line -> new ConsensusEntry(
                        line.criterion().code(),
                        sent("agreed-" + line.criterion().code()),
                        sent("why-" + line.criterion().code())))
                .toList();
        agreeScores.agree(panel.submissionId(), entries, sent(PanelView.MINUTES));
        return address.to("/panel?submission=" + panel.submissionId(), Done.SAVED);
    }

    /** The points as typed on the page, else as they were kept. */
    public String agreed(PanelView.Line line) {
        return isSent()
                ? sent("agreed-" + line.criterion().code())
                : line.agreed().typed();
    }

    /** The reason as typed on the page, else as it was kept. */
    public String why(PanelView.Line line) {
        return isSent() ? sent("why-" + line.criterion().code()) : line.agreed().reason();
    }

    public String getMinutes() {
        return isSent() ? sent(PanelView.MINUTES) : panel.minutes();
    }

    public SpreadPicture picture(PanelView.Line line) {
        var points = line.given().stream()
                .map(ScoreEntry::points)
                .filter(Objects::nonNull)
                .toList();
        return SpreadPicture.of(points, line.agreedHalves(), panel.call().scoreScale());
    }

    private String sent(String field) {
        return address.text(field).orElse("");
    }

    private static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }
}

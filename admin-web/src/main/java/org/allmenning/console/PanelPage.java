package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmenning.assessment.ConsensusEntry;
import org.allmenning.assessment.PanelChanged;
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

    /** Sets what the panel agreed on, and its minutes. */
    public String agree() {
        agreeScores.agree(panel.submissionId(), sentSeen(), entered(), sent(PanelView.MINUTES));
        return address.to(here(), Done.SAVED);
    }

    /** Keeps what is typed as a draft of the acting officer; when the page keeps it by itself, it stays where it is. */
    public String keep() {
        agreeScores.keep(panel.submissionId(), sentSeen(), entered(), sent(PanelView.MINUTES));
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            load();
            return null;
        }
        return address.to(here(), Done.PANEL_KEPT);
    }

    /** The points as typed on the page, else in the draft, else as they were set. */
    public String agreed(PanelView.Line line) {
        return shown(line).typed();
    }

    /** The reason as typed on the page, else in the draft, else as it was set. */
    public String why(PanelView.Line line) {
        return shown(line).reason();
    }

    public String getMinutes() {
        if (isSent()) {
            return sent(PanelView.MINUTES);
        }
        return panel.draft() == null ? panel.minutes() : panel.draft().minutes();
    }

    /** The points that hold, where something else stands in the field. */
    public String holding(PanelView.Line line) {
        var holds = line.agreed().typed();
        return holds.isEmpty() || holds.equals(shown(line).typed()) ? "" : holds;
    }

    /** Which state of the panel the page stands beside; once it was told that another holds, that one. */
    public long getSeen() {
        if (isSent() && !(externalRequest().get("refused") instanceof PanelChanged)) {
            return sentSeen();
        }
        return isSent() || panel.draft() == null ? panel.seen() : panel.draft().seen();
    }

    public SpreadPicture picture(PanelView.Line line) {
        var points = line.given().stream()
                .map(ScoreEntry::points)
                .filter(Objects::nonNull)
                .toList();
        return SpreadPicture.of(points, line.agreedHalves(), panel.call().scoreScale());
    }

    private ConsensusEntry shown(PanelView.Line line) {
        var code = line.criterion().code();
        if (isSent()) {
            return entered(code);
        }
        return panel.draft() == null ? line.agreed() : panel.draft().of(code);
    }

    private List<ConsensusEntry> entered() {
        return panel.lines().stream()
                .map(line -> entered(line.criterion().code()))
                .toList();
    }

    private ConsensusEntry entered(String code) {
        return new ConsensusEntry(code, sent("agreed-" + code), sent("why-" + code));
    }

    private long sentSeen() {
        return address.number("seen", 0);
    }

    private String here() {
        return "/panel?submission=" + panel.submissionId();
    }

    private static Map<String, Object> externalRequest() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }

    private String sent(String field) {
        return address.text(field).orElse("");
    }

    private static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }
}

package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.allmenning.assessment.FormalCheckView;
import org.allmenning.assessment.FormalCheckView.Judged;
import org.allmenning.assessment.FormalCheckView.Line;
import org.allmenning.assessment.FormalCheckView.Mark;
import org.allmenning.assessment.JudgementEntry;
import org.allmenning.assessment.usecase.CheckFormally;
import org.allmenning.web.Say;
import org.allmenning.web.Show;

/** The formal check on the page {@code /application}. */
@RequestScoped
@Named("caseCheckPage")
public class CaseCheckPage {

    private static final String YES = "yes";
    private static final String NO = "no";

    @Inject
    private Address address;

    @Inject
    private CheckFormally checkFormally;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private FormalCheckView check;

    @PostConstruct
    void load() {
        check = checkFormally.view(address.id("submission"));
    }

    /** Keeps what was judged so far. */
    public String judge() {
        checkFormally.judge(check.submissionId(), sentSeen(), entered());
        return address.to(here(), Done.JUDGED);
    }

    /** The check is done. */
    public String passOn() {
        checkFormally.passOn(check.submissionId(), sentSeen(), entered());
        return address.to(here(), Done.PASSED_ON);
    }

    /** Takes the check up again. */
    public String reopen() {
        checkFormally.reopen(check.submissionId(), sentSeen());
        return address.to(here(), Done.REOPENED);
    }

    public FormalCheckView getCheck() {
        return check;
    }

    /** Which state of the check the page stands beside: after a refusal the one that holds now, which it shows. */
    public long getSeen() {
        return check.seen();
    }

    /** Whether to be judged here: what was typed while it was open stays, and the refusal with it, also once it is closed. */
    public boolean isGoing() {
        return check.open() || (isSent() && address.text("judging").isPresent());
    }

    /** What is chosen for a rule: {@code yes}, {@code no} or nothing. */
    public String verdict(Line line) {
        if (isSent()) {
            return address.text(JudgementEntry.place(line.rule().number())).orElse("");
        }
        return line.judged() == null ? "" : line.judged().satisfied() ? YES : NO;
    }

    /** The note as it was typed, else as it was kept. */
    public String note(Line line) {
        if (isSent()) {
            return address.text(noteOf(line)).orElse("");
        }
        return line.judged() == null ? "" : line.judged().note();
    }

    /** The name of the field of the note. */
    public String noteOf(Line line) {
        return JudgementEntry.noteOf(line.rule().number());
    }

    /** What was judged of the rule, by whom and when. */
    public String judged(Line line) {
        return sentence("check.judged", line.judged());
    }

    /** The same of an earlier version. */
    public String before(Line line) {
        return sentence("check.before", line.before());
    }

    private String sentence(String key, Judged judged) {
        var verdict = say.text("check." + (judged.satisfied() ? YES : NO));
        var sentence = say.text(key, verdict, by(judged.by()), judged.version());
        return judged.note().isEmpty() ? sentence : say.text("check.withNote", sentence, judged.note());
    }

    /** By whom and when; somebody who was erased is not named. */
    public String by(Mark mark) {
        return say.text(
                "check.by", mark.name().isEmpty() ? say.text("audit.nobody") : mark.name(), show.moment(mark.at()));
    }

    private List<JudgementEntry> entered() {
        return check.asked().stream().map(this::entered).toList();
    }

    private JudgementEntry entered(Line line) {
        var satisfied = Optional.of(verdict(line)).filter(word -> word.equals(YES) || word.equals(NO));
        return new JudgementEntry(
                line.rule().number(), satisfied.map(YES::equals).orElse(null), note(line));
    }

    private int sentSeen() {
        return address.number("seen", 0);
    }

    private String here() {
        return "/application?submission=" + check.submissionId();
    }

    private static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }
}

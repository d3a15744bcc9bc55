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
import org.allmenning.funding.Finding;
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
    private ApplicationPage applicationPage;

    @Inject
    private CaseForm caseForm;

    @Inject
    private CaseReading caseReading;

    @Inject
    private CheckFormally checkFormally;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private FormalCheckView check;
    private boolean answered;

    @PostConstruct
    void load() {
        check = checkFormally.view(address.id("submission"));
    }

    /** Keeps what was judged so far. */
    public String judge() {
        answered = true;
        checkFormally.judge(check.submissionId(), sentSeen(), entered());
        return caseForm.done(check.submissionId(), Done.JUDGED);
    }

    /** The check is done. */
    public String passOn() {
        answered = true;
        checkFormally.passOn(check.submissionId(), sentSeen(), entered());
        return caseForm.done(check.submissionId(), Done.PASSED_ON);
    }

    /** Takes the check up again. */
    public String reopen() {
        answered = true;
        checkFormally.reopen(check.submissionId(), sentSeen());
        return caseForm.done(check.submissionId(), Done.REOPENED);
    }

    public FormalCheckView getCheck() {
        return check;
    }

    /**
     * Which state of the check the page stands beside. Once the check itself was asked for, it is the one that holds now: a refusal
     * told of it. Where something else on the page was done, it stays the one on which was typed.
     */
    public long getSeen() {
        return isTyped() && !answered ? sentSeen() : check.seen();
    }

    /** Whether to be judged here: what was typed while it was open stays, and the refusal with it, also once it is closed. */
    public boolean isGoing() {
        return check.open() || (isTyped() && (!answered || isUnsaved()));
    }

    /** Whether to be taken up again here; who pressed it once it is too late is told so. */
    public boolean isReopenable() {
        return check.reopenable() || (!answered && address.isPressed("reopen"));
    }

    /** Whether something stands in the fields that is not kept. */
    public boolean isUnsaved() {
        return isTyped()
                && check.asked().stream().anyMatch(line -> !entered(line).equals(kept(line)));
    }

    /** The part of the page that a finding is about; where it is not there, the application, in which it is missing. */
    public String part(Finding finding) {
        var part = caseReading.part(finding.place());
        return isThere(part) ? part : "submission";
    }

    /** The id of that part. */
    public String anchor(Finding finding) {
        var part = part(finding);
        return part.equals("subProject") ? "sub-project-" + finding.place().subProject() : part;
    }

    private boolean isThere(String part) {
        return switch (part) {
            case "answers" -> !check.answers().isEmpty();
            case "attachments" -> !applicationPage.getFiles().isEmpty();
            default -> true;
        };
    }

    /** What is chosen for a rule: {@code yes}, {@code no} or nothing. */
    public String verdict(Line line) {
        if (isTyped()) {
            return address.text(JudgementEntry.place(line.rule().number())).orElse("");
        }
        return line.judged() == null ? "" : line.judged().satisfied() ? YES : NO;
    }

    /** The note as it was typed, else as it was kept. */
    public String note(Line line) {
        if (isTyped()) {
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

    private static JudgementEntry kept(Line line) {
        return line.judged() == null
                ? new JudgementEntry(line.rule().number(), null, "")
                : new JudgementEntry(
                        line.rule().number(),
                        line.judged().satisfied(),
                        line.judged().note());
    }

    /** Whether the fields were there when the page was sent. */
    private boolean isTyped() {
        return FacesContext.getCurrentInstance().isPostback()
                && address.text("judging").isPresent();
    }
}

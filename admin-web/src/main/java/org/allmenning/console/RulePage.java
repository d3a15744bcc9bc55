package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import org.allmenning.assessment.RuleTrial;
import org.allmenning.assessment.usecase.TryRules;
import org.allmenning.funding.CallDraft;
import org.allmenning.funding.Finding;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.setup.RuleSheet;
import org.allmenning.funding.usecase.ArrangeRules;
import org.allmenning.funding.usecase.ViewCallSetup;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.NothingHere;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/**
 * The page {@code /rule}: one rule, in words, with its effect on what was submitted. The address names its place in the call,
 * or the type of a new one.
 */
@RequestScoped
@Named("rulePage")
public class RulePage {

    private static final int NEW = -1;

    @Inject
    private Address address;

    @Inject
    private TypedForm typed;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Say say;

    @Inject
    private Person person;

    @Inject
    private ViewCallSetup viewCallSetup;

    @Inject
    private ArrangeRules arrangeRules;

    @Inject
    private TryRules tryRules;

    private CallDraft call;
    private RuleSheet sheet;
    private int at;
    private RuleTrial trial;

    @PostConstruct
    void load() {
        call = viewCallSetup.call(address.id("call"));
        at = address.text("at").isPresent() ? address.number("at", Integer.MAX_VALUE) : NEW;
        var id = call.overview().id();
        sheet = at == NEW ? viewCallSetup.newRule(id, type()) : viewCallSetup.rule(id, at, reader.getLanguage());
        typed.show(sheet.fields(), call.overview().title().main(), call.version());
        var isOpened = !FacesContext.getCurrentInstance().isPostback();
        if (at != NEW && isOpened && person.may(Task.SET_UP.name())) {
            trial = tryRules.hold(id, at);
        }
    }

    private RuleType type() {
        return Arrays.stream(RuleType.values())
                .filter(one -> one.name().equals(address.text("type").orElse("")))
                .findFirst()
                .orElseThrow(() -> NothingHere.because("type"));
    }

    /** Holds what is typed against the submissions; saves nothing. */
    public void hold() {
        trial = tryRules.hold(call.overview().id(), sheet.type(), typed.fields(), reader.getLanguage());
    }

    public String save() {
        var id = call.overview().id();
        if (at == NEW) {
            arrangeRules.add(id, typed.getVersion(), sheet.type(), typed.fields(), reader.getLanguage());
        } else {
            arrangeRules.replace(id, typed.getVersion(), at, typed.fields(), reader.getLanguage());
        }
        return address.to("/call-rules?call=" + id, Done.RULE_SAVED);
    }

    public String remove() {
        var id = call.overview().id();
        arrangeRules.remove(id, typed.getVersion(), at, typed.fields(), reader.getLanguage());
        return address.to("/call-rules?call=" + id, Done.RULE_REMOVED);
    }

    public CallDraft getCall() {
        return call;
    }

    public RuleSheet getSheet() {
        return sheet;
    }

    public boolean isNew() {
        return at == NEW;
    }

    /** Null until the rule was held against the submissions. */
    public RuleTrial getTrial() {
        return trial;
    }

    /** How many of the submissions keep the rule, in whole percent. */
    public int getKeptPercent() {
        return trial.tried() == 0 ? 100 : trial.kept() * 100 / trial.tried();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    /** The rule in the words of a language. */
    public String sentence(Language language) {
        var statement = trial.rule().statement();
        return say.in(language, statement.code(), statement.arguments().toArray());
    }

    public String words(Finding finding) {
        return say.text(finding.code(), finding.arguments().toArray());
    }

    /** What a choice is called. */
    public String label(Serializable label) {
        return Messages.written(label, reader.getLanguage()).toString();
    }
}

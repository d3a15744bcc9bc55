package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.allmenning.funding.CallDraft;
import org.allmenning.funding.CallOverview.RuleOverview;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.usecase.ArrangeRules;
import org.allmenning.funding.usecase.ViewCallSetup;
import org.allmenning.web.Say;

/** The page {@code /call-rules}: the rules of a call in their order. */
@RequestScoped
@Named("callRules")
public class CallRulesPage {

    @Inject
    private Address address;

    @Inject
    private TypedForm typed;

    @Inject
    private Say say;

    @Inject
    private ViewCallSetup viewCallSetup;

    @Inject
    private ArrangeRules arrangeRules;

    private CallDraft call;
    private List<RuleType> types;

    @PostConstruct
    void load() {
        call = viewCallSetup.call(address.id("call"));
        types = viewCallSetup.ruleTypes(call.overview().id());
        typed.show(Map.of(), call.overview().title().main(), call.version());
    }

    public CallDraft getCall() {
        return call;
    }

    /** The kinds that can be added. */
    public List<RuleType> getTypes() {
        return types;
    }

    /** A rule in words. */
    public String words(RuleOverview rule) {
        return say.text(rule.statement().code(), rule.statement().arguments().toArray());
    }

    /** Moves the rule up that the pressed button names. */
    public String moveUp() {
        arrangeRules.moveUp(call.overview().id(), typed.getVersion(), address.number("up", 0));
        return address.to("/call-rules?call=" + call.overview().id(), Done.SAVED);
    }
}

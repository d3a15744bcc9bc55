package org.allmenning.funding.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.CASE_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.funding.CallRule;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.setup.CallDesk;
import org.allmenning.funding.setup.Typed;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/**
 * An officer writes the rules of a call. Of a published call each change needs a {@code reason} among what is typed, and makes
 * a new version.
 */
@ApplicationScoped
public class ArrangeRules {

    private CallDesk desk;

    protected ArrangeRules() {}

    @Inject
    public ArrangeRules(CallDesk desk) {
        this.desk = desk;
    }

    /**
     * Adds a rule after the others.
     *
     * @param version of the call, as it was seen
     * @throws org.allmenning.funding.setup.FieldsUnusable with all that cannot be used
     * @throws org.allmenning.funding.StaleCall if the call changed since
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void add(UUID callId, long version, RuleType type, Map<String, String> typed, Language language) {
        var call = desk.forChange(callId, version);
        var fields = new Typed(typed, language);
        var rule = desk.ruleForm(call).read(type, fields);
        var rules = new ArrayList<>(call.rules());
        requireNew(rule, rules, fields);
        rules.add(rule);
        desk.change(call, plan -> plan.withRules(rules), fields);
    }

    /**
     * Puts another rule of the same kind in the place of one.
     *
     * @param at its place, from 0
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void replace(UUID callId, long version, int at, Map<String, String> typed, Language language) {
        var call = desk.forChange(callId, version);
        var fields = new Typed(typed, language);
        var rule = desk.ruleForm(call).read(at(call.rules(), at).type(), fields);
        var rules = new ArrayList<>(call.rules());
        rules.remove(at);
        requireNew(rule, rules, fields);
        rules.add(at, rule);
        desk.change(call, plan -> plan.withRules(rules), fields);
    }

    /** @param at its place, from 0 */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void remove(UUID callId, long version, int at, Map<String, String> typed, Language language) {
        var call = desk.forChange(callId, version);
        at(call.rules(), at);
        var rules = new ArrayList<>(call.rules());
        rules.remove(at);
        desk.change(call, plan -> plan.withRules(rules), new Typed(typed, language));
    }

    /**
     * Changes places with the rule before; the first one stays. The order binds nobody: it is the one in which they are read.
     *
     * @param at its place, from 0
     */
    @Transactional
    @AllowedFor({CASE_OFFICER, ADMINISTRATOR})
    public void moveUp(UUID callId, long version, int at) {
        var call = desk.forChange(callId, version);
        at(call.rules(), at);
        if (at > 0) {
            var rules = new ArrayList<>(call.rules());
            Collections.swap(rules, at, at - 1);
            desk.change(call, plan -> plan.withRules(rules), new Typed(Map.of(), Language.NB));
        }
    }

    /** The same rule twice would be told twice. */
    private static void requireNew(CallRule rule, List<CallRule> others, Typed fields) {
        if (others.stream().anyMatch(other -> other.json().equals(rule.json()))) {
            fields.wrong("severity", "setup.sameRule");
        }
    }

    private static CallRule at(List<CallRule> rules, int at) {
        if (at < 0 || at >= rules.size()) {
            throw NothingHere.because(at);
        }
        return rules.get(at);
    }
}

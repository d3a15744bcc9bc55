package org.allmenning.funding;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.shared.Messages;

/**
 * One thing in which a version of the rules differs from the one before.
 *
 * @param code a message key below {@code callChange.}
 */
public record CallChange(String code, List<Serializable> arguments) implements Serializable {

    public CallChange {
        arguments = List.copyOf(arguments);
    }

    /** As it fills a place in another text. */
    public Messages.Sentence sentence() {
        return new Messages.Sentence(code, arguments);
    }

    /** In the order of the call page: rules first. */
    static List<CallChange> between(RulesDocument before, RulesDocument after) {
        var changes = new Changes();
        changes.rules(before, after);
        changes.categories(before, after);
        var old = before.terms().form();
        var now = after.terms().form();
        changes.asked(old.themes(), now.themes(), CallForm.Choice::code, CallForm.Choice::name, CallForm.Choice::code);
        changes.asked(
                old.questions(),
                now.questions(),
                CallForm.Question::code,
                CallForm.Question::label,
                one -> one.kind() + " " + one.most() + " "
                        + one.choices().stream().map(CallForm.Choice::code).toList());
        changes.asked(
                old.declarations(),
                now.declarations(),
                CallForm.Choice::code,
                CallForm.Choice::name,
                CallForm.Choice::name);
        changes.asked(
                old.attachments(),
                now.attachments(),
                CallForm.AttachmentAsked::code,
                CallForm.AttachmentAsked::name,
                CallForm.AttachmentAsked::most);
        changes.terms(before, after);
        return List.copyOf(changes.found);
    }

    /** What is found, in its order. */
    private static final class Changes {

        private final List<CallChange> found = new ArrayList<>();

        void add(String code, Serializable... arguments) {
            found.add(new CallChange("callChange." + code, List.of(arguments)));
        }

        void rules(RulesDocument before, RulesDocument after) {
            var gone = new ArrayList<>(before.rules());
            var come = new ArrayList<>(after.rules());
            var kept = come.stream().map(RulesDocument::binding).collect(Collectors.toSet());
            var had = gone.stream().map(RulesDocument::binding).collect(Collectors.toSet());
            gone.removeIf(rule -> kept.contains(RulesDocument.binding(rule)));
            come.removeIf(rule -> had.contains(RulesDocument.binding(rule)));
            for (var rule : come) {
                var earlier = gone.stream()
                        .filter(other -> other.type() == rule.type())
                        .findFirst();
                earlier.ifPresentOrElse(
                        other -> changed(other, before, rule, after),
                        () -> add("ruleAdded", sentence(rule, after), severity(rule)));
                earlier.ifPresent(gone::remove);
            }
            gone.forEach(rule -> add("ruleRemoved", sentence(rule, before)));
        }

        private void changed(CallRule earlier, RulesDocument before, CallRule rule, RulesDocument after) {
            if (earlier.severity() == rule.severity()) {
                add("ruleChanged", sentence(rule, after), sentence(earlier, before));
            } else {
                add("ruleSeverity", sentence(rule, after), severity(rule), severity(earlier));
            }
        }

        void categories(RulesDocument before, RulesDocument after) {
            var old = before.categories().stream().collect(Collectors.toMap(CostCategory::code, Function.identity()));
            for (var category : after.categories()) {
                var earlier = old.get(category.code());
                if (earlier == null) {
                    add("categoryAdded", category.name());
                    continue;
                }
                if (earlier.isClosed() != category.isClosed()) {
                    add(category.isClosed() ? "categoryClosed" : "categoryOpened", category.name());
                }
                if (earlier.isEligible() != category.isEligible()) {
                    add(category.isEligible() ? "categoryCovered" : "categoryNotCovered", category.name());
                }
            }
        }

        <T, N extends Serializable> void asked(
                List<T> before, List<T> after, Function<T, String> code, Function<T, N> name, Function<T, ?> content) {
            Map<String, T> old = new HashMap<>();
            before.forEach(one -> old.put(code.apply(one), one));
            for (var one : after) {
                var earlier = old.remove(code.apply(one));
                if (earlier == null) {
                    add("askedAdded", name.apply(one));
                } else if (!content.apply(earlier).equals(content.apply(one))) {
                    add("askedChanged", name.apply(one));
                }
            }
            before.stream().filter(old::containsValue).forEach(one -> add("askedRemoved", name.apply(one)));
        }

        void terms(RulesDocument before, RulesDocument after) {
            var old = before.terms();
            var now = after.terms();
            if (!old.sources().equals(now.sources())) {
                add("sources", sources(now.sources()));
            }
            if (old.vat() != now.vat()) {
                add("vat", new Messages.Key("vat." + now.vat()));
            }
            if (!Objects.equals(before.frame(), after.frame())) {
                if (after.frame() == null) {
                    add("frameGone");
                } else {
                    add("frame", after.money(after.frame()));
                }
            } else if (!old.frameByYear().equals(now.frameByYear())) {
                add("frameByYear");
            }
            if (old.appeal() != now.appeal()) {
                add("appeal", new Messages.Key("appeal." + now.appeal()));
            }
            if (!old.form().attributes().equals(now.form().attributes())) {
                add("lists");
            }
            if (!before.scoresAs(after)) {
                add("criteria");
            }
        }

        private static Serializable sources(List<String> codes) {
            return codes.isEmpty()
                    ? new Messages.Key("callChange.allSources")
                    : new Messages.Series(codes.stream()
                            .map(code -> (Serializable) new Messages.Key("financingSource." + code))
                            .toList());
        }

        private static Messages.Sentence sentence(CallRule rule, RulesDocument document) {
            var statement = rule.rule().statement(document.words());
            return new Messages.Sentence(statement.code(), statement.arguments());
        }

        private static Messages.Key severity(CallRule rule) {
            return new Messages.Key("severity." + rule.severity());
        }
    }
}

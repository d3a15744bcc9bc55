package org.allmenning.funding.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallForm.AnswerKind;
import org.allmenning.funding.CallForm.AttachmentAsked;
import org.allmenning.funding.CallForm.Choice;
import org.allmenning.funding.CallForm.Question;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.CallTerms;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/**
 * What a call asks beside the budget. The answers of a choice stand one in a line, the same line in each language; a list of
 * municipalities has a code and a value in each line.
 */
final class QuestionsForm {

    private static final int LONGEST_ANSWER = 10_000;
    private static final int MOST_FILES = 20;

    private QuestionsForm() {}

    static Map<String, String> write(CallPlan plan, Language language) {
        var form = plan.terms().form();
        var written = new Written(language);
        write(written, "theme", form.themes());
        write(written, "declaration", form.declarations());
        for (int i = 0; i < form.attachments().size(); i++) {
            write(written, "attachment." + i + ".", form.attachments().get(i));
        }
        for (int i = 0; i < form.questions().size(); i++) {
            write(written, "question." + i + ".", form.questions().get(i));
        }
        var number = 0;
        for (var list : new TreeMap<>(form.attributes()).entrySet()) {
            var row = "list." + number++ + ".";
            written.put(row + "name", list.getKey());
            var lines = new ArrayList<String>();
            new TreeMap<>(list.getValue()).forEach((code, value) -> lines.add(code + " " + value));
            written.put(row + "values", String.join("\n", lines));
        }
        return written.fields();
    }

    private static void write(Written written, String row, Question question) {
        written.put(row + "code", question.code())
                .put(row + "label", question.label())
                .put(row + "help", question.help())
                .put(row + "kind", question.kind())
                .put(row + "most", question.most());
        for (var one : Language.values()) {
            var lines = question.choices().stream()
                    .map(choice -> choice.name().texts().getOrDefault(one, ""))
                    .toList();
            if (lines.stream().anyMatch(line -> !line.isEmpty())) {
                written.put(row + "choices." + one.tag(), String.join("\n", lines));
            }
        }
    }

    private static void write(Written written, String row, AttachmentAsked asked) {
        written.put(row + "code", asked.code())
                .put(row + "name", asked.name())
                .put(row + "help", asked.help())
                .put(row + "most", asked.most());
    }

    private static void write(Written written, String kind, List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            var row = kind + "." + i + ".";
            written.put(row + "code", choices.get(i).code())
                    .put(row + "name", choices.get(i).name());
        }
    }

    static CallPlan read(CallPlan before, Typed typed) {
        var old = before.terms();
        var form = new CallForm(
                choices(before, typed, "theme", old.form().themes()),
                questions(before, typed),
                choices(before, typed, "declaration", old.form().declarations()),
                attachments(before, typed),
                lists(typed));
        return before.withTerms(new CallTerms(old.vat(), old.sources(), old.frameByYear(), old.appeal(), form));
    }

    private static List<Choice> choices(CallPlan before, Typed typed, String kind, List<Choice> old) {
        var found = new ArrayList<Choice>();
        for (var row : typed.rows(kind)) {
            var name = typed.localized(row + ".name", before.main(), Typed.LONGEST, true);
            found.add(new Choice(code(typed.text(row + ".code"), name, codes(old), codes(found)), name));
        }
        return found;
    }

    private static List<AttachmentAsked> attachments(CallPlan before, Typed typed) {
        var old = before.terms().form().attachments().stream()
                .map(AttachmentAsked::code)
                .toList();
        var found = new ArrayList<AttachmentAsked>();
        for (var row : typed.rows("attachment")) {
            var name = typed.localized(row + ".name", before.main(), Typed.LONGEST, true);
            var taken = found.stream().map(AttachmentAsked::code).toList();
            found.add(new AttachmentAsked(
                    code(typed.text(row + ".code"), name, old, taken),
                    name,
                    help(before, typed, row),
                    typed.number(row + ".most", 1, MOST_FILES)));
        }
        return found;
    }

    private static List<Question> questions(CallPlan before, Typed typed) {
        var old = before.terms().form().questions().stream().map(Question::code).toList();
        var found = new ArrayList<Question>();
        for (var row : typed.rows("question")) {
            var label = typed.localized(row + ".label", before.main(), Typed.SHORT, true);
            var help = help(before, typed, row);
            var taken = found.stream().map(Question::code).toList();
            var code = code(typed.text(row + ".code"), label, old, taken);
            var kind = typed.oneOf(row + ".kind", AnswerKind.class);
            var isLimited =
                    kind == AnswerKind.TEXT || !typed.text(row + ".most").isEmpty();
            var most = isLimited ? typed.number(row + ".most", 1, LONGEST_ANSWER) : Typed.SHORT;
            found.add(new Question(code, label, help, kind, most, answers(before, typed, row, code, kind)));
        }
        return found;
    }

    private static LocalizedText help(CallPlan before, Typed typed, String row) {
        return typed.hasAny(row + ".help") ? typed.localized(row + ".help", before.main(), Typed.LONGEST, true) : null;
    }

    private static List<Choice> answers(CallPlan before, Typed typed, String row, String code, AnswerKind kind) {
        if (kind != AnswerKind.CHOICE) {
            return List.of();
        }
        var main = before.main();
        var old = before.terms().form().question(code).map(Question::choices).orElse(List.of());
        var lines = new EnumMap<Language, List<String>>(Language.class);
        for (var one : Language.values()) {
            lines.put(
                    one,
                    typed.text(row + ".choices." + one.tag())
                            .lines()
                            .map(String::strip)
                            .toList());
        }
        var found = new ArrayList<Choice>();
        for (int i = 0; i < lines.get(main).size(); i++) {
            var texts = new EnumMap<Language, String>(Language.class);
            for (var one : Language.values()) {
                if (i < lines.get(one).size() && !lines.get(one).get(i).isEmpty()) {
                    texts.put(one, lines.get(one).get(i));
                }
            }
            texts.putIfAbsent(main, "");
            var name = new LocalizedText(main, texts);
            var known = old.stream()
                    .filter(choice -> choice.name().in(main).equals(name.in(main)))
                    .map(Choice::code)
                    .findFirst()
                    .orElse("");
            found.add(new Choice(code(known, name, codes(old), codes(found)), name));
        }
        if (found.size() < 2) {
            typed.wrong(row + ".choices." + main.tag(), "setup.twoChoices");
        }
        return found;
    }

    /** The code that it had, if it had one, else a new one. */
    private static String code(String wanted, LocalizedText name, List<String> known, List<String> taken) {
        if (known.contains(wanted) && !taken.contains(wanted)) {
            return wanted;
        }
        var others = new ArrayList<>(known);
        others.addAll(taken);
        return NewCode.of(name.in(name.main()).text(), others);
    }

    private static Map<String, Map<String, String>> lists(Typed typed) {
        var found = new HashMap<String, Map<String, String>>();
        for (var row : typed.rows("list")) {
            var name = typed.text(row + ".name");
            if (!name.matches("[a-z][a-zA-Z0-9_]{1,30}") || found.containsKey(name)) {
                typed.wrong(row + ".name", "setup.listNameUnusable");
            }
            var values = new HashMap<String, String>();
            for (var line : typed.text(row + ".values").lines().toList()) {
                var parts = Arrays.stream(line.split("[\\s;,=]+", 2))
                        .map(String::strip)
                        .toList();
                if (parts.size() < 2
                        || !parts.get(0).matches("\\d{3,4}")
                        || parts.get(1).isEmpty()) {
                    typed.wrong(row + ".values", "setup.listLine", line);
                    break;
                }
                values.put(parts.get(0), parts.get(1));
            }
            found.put(name, Map.copyOf(values));
        }
        return found;
    }

    private static List<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::code).toList();
    }
}

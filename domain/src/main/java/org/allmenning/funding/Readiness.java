package org.allmenning.funding;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.funding.rules.AllowedCategories;
import org.allmenning.funding.rules.AttachmentRequired;
import org.allmenning.funding.rules.DeclarationRequired;
import org.allmenning.funding.rules.MaximumCategoryShare;
import org.allmenning.funding.rules.MunicipalityAttribute;
import org.allmenning.funding.rules.TextRequired;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/** What a call must have, and should have, before it is published. */
public record Readiness(List<Item> items) implements Serializable {

    /**
     * A line of the check list.
     *
     * @param code a message key below {@code ready.}
     * @param section where it is put right: a part of the set-up, or {@code RULES}
     * @param blocks whether the call cannot be published without it
     */
    public record Item(String code, String section, boolean met, boolean blocks, List<Serializable> arguments)
            implements Serializable {}

    private static final String BASICS = "BASICS";
    private static final String COSTS = "COSTS";
    private static final String CRITERIA = "CRITERIA";
    private static final String RULES = "RULES";

    public Readiness {
        items = List.copyOf(items);
    }

    public static Readiness of(CallPlan plan) {
        var items = new ArrayList<Item>();
        var isArchive = plan.announcedOn() != null && plan.deadline() == null;
        items.add(must("ready.title", BASICS, isWritten(plan.title())));
        items.add(must("ready.purpose", BASICS, isWritten(plan.purpose())));
        if (!isArchive) {
            items.add(must("ready.moments", BASICS, plan.opensAt() != null && plan.deadline() != null));
            items.add(must("ready.categories", COSTS, !plan.categories().isEmpty()));
            items.add(should("ready.criteria", CRITERIA, !plan.criteria().isEmpty()));
            items.add(should("ready.frame", BASICS, plan.frame() != null));
            items.add(should("ready.rules", RULES, !plan.rules().isEmpty()));
        }
        weights(plan, items);
        frames(plan, items);
        strays(plan, items);
        languages(plan, items);
        return new Readiness(items);
    }

    /** What stands in the way. */
    public List<Item> missing() {
        return items.stream().filter(item -> item.blocks() && !item.met()).toList();
    }

    public boolean isReady() {
        return missing().isEmpty();
    }

    void require() {
        if (!isReady()) {
            throw new CallNotReady(missing().size());
        }
    }

    private static void weights(CallPlan plan, List<Item> items) {
        var sum = plan.criteria().stream()
                .mapToInt(one -> one.weight().basisPoints())
                .sum();
        if (!plan.criteria().isEmpty()) {
            var percent = BigDecimal.valueOf(sum, 2).stripTrailingZeros();
            items.add(must("ready.weights", CRITERIA, sum == Share.WHOLE, percent));
        }
    }

    /** The frame per year is the frame divided, not another one. */
    private static void frames(CallPlan plan, List<Item> items) {
        var years = plan.terms().frameByYear();
        if (!years.isEmpty()) {
            var sum = years.values().stream().mapToLong(Long::longValue).sum();
            var isFrame = plan.frame() != null && plan.frame().minorUnits() == sum;
            var frame = plan.frame() == null ? Money.nothing(plan.currency()) : plan.frame();
            items.add(must("ready.frameByYear", BASICS, isFrame, frame, new Money(sum, plan.currency())));
        }
    }

    /** Rules that speak of what the call does not have. */
    private static void strays(CallPlan plan, List<Item> items) {
        var labels = plan.words().labels().keySet();
        for (var rule : plan.rules()) {
            var lists = plan.terms().form().attributes().keySet();
            if (!labels.containsAll(namedBy(rule.rule()))
                    || (rule.rule() instanceof MunicipalityAttribute attribute
                            && !lists.contains(attribute.attribute()))) {
                items.add(must("ready.strayRule", RULES, false, new Messages.Key("ruleType." + rule.type())));
            }
        }
    }

    private static Set<String> namedBy(Rule rule) {
        if (rule instanceof AllowedCategories allowed) {
            return allowed.categories().stream()
                    .map(code -> ApplicationFacts.CATEGORY + code)
                    .collect(Collectors.toSet());
        } else if (rule instanceof MaximumCategoryShare share) {
            return Set.of(ApplicationFacts.CATEGORY + share.category());
        } else if (rule instanceof AttachmentRequired attachment) {
            return Set.of(ApplicationFacts.ATTACHMENT + attachment.kind());
        } else if (rule instanceof DeclarationRequired declaration) {
            return Set.of(ApplicationFacts.DECLARATION + declaration.declaration());
        } else if (rule instanceof TextRequired text && text.field().startsWith(ApplicationFacts.QUESTION)) {
            return Set.of(text.field());
        }
        return Set.of();
    }

    /** Languages that the title has and other texts lack: readers get them in the main language. */
    private static void languages(CallPlan plan, List<Item> items) {
        var lacking = new TreeSet<Language>();
        texts(plan).forEach(text -> plan.title().texts().keySet().stream()
                .filter(language -> isWritten(text) && !text.texts().containsKey(language))
                .forEach(lacking::add));
        for (var language : lacking) {
            var number = texts(plan)
                    .filter(text -> isWritten(text) && !text.texts().containsKey(language))
                    .count();
            items.add(should("ready.language", BASICS, false, language.ownName(), number));
        }
    }

    private static Stream<LocalizedText> texts(CallPlan plan) {
        return Stream.of(
                        Stream.of(plan.purpose()),
                        plan.categories().stream().flatMap(one -> Stream.of(one.name(), one.guidance())),
                        plan.criteria().stream().map(Criterion::name),
                        plan.terms().form().themes().stream().map(CallForm.Choice::name),
                        plan.terms().form().questions().stream().map(CallForm.Question::label),
                        plan.terms().form().declarations().stream().map(CallForm.Choice::name),
                        plan.terms().form().attachments().stream().map(CallForm.AttachmentAsked::name))
                .flatMap(texts -> texts);
    }

    private static boolean isWritten(LocalizedText text) {
        return !text.texts().get(text.main()).isBlank();
    }

    private static Item must(String code, String section, boolean met, Serializable... arguments) {
        return new Item(code, section, met, true, List.of(arguments));
    }

    private static Item should(String code, String section, boolean met, Serializable... arguments) {
        return new Item(code, section, met, false, List.of(arguments));
    }
}

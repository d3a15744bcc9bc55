package org.allmenning.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allmenning.decision.DecisionView;
import org.allmenning.letter.LetterBlock.Foreign;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;
import org.allmenning.submission.SubmittedApplication;
import org.allmenning.submission.SubmittedApplication.Financing;
import org.allmenning.submission.SubmittedApplication.Part;

/** The tables and lists of a letter; every sum in them is computed. Empty where there is nothing to list. */
final class LetterTables {

    private static final String GRANT = "THIS_CALL";

    private final DecisionView decision;
    private final SubmittedApplication application;
    private final Language language;

    LetterTables(LetterCase letterCase) {
        this.decision = letterCase.decision();
        this.application = letterCase.application();
        this.language = letterCase.language();
    }

    Optional<LetterBlock> of(Placeholder placeholder) {
        return switch (placeholder) {
            case CRITERIA -> criteria();
            case CONDITIONS -> list(conditions());
            case SUB_PROJECTS -> list(subProjects());
            case PLAN -> Optional.of(plan());
            case FINANCING -> Optional.of(financing());
            case PAYMENTS -> payments();
            default -> throw new IllegalArgumentException(placeholder + " is no table and no list");
        };
    }

    private static Optional<LetterBlock> list(List<String> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(LetterBlock.list(items, List.of()));
    }

    private Optional<LetterBlock> criteria() {
        var items = new ArrayList<String>();
        var foreign = new ArrayList<Foreign>();
        for (var criterion : decision.call().criteria()) {
            var item = say("letter.criterion", criterion.name(), new Share(criterion.weightBasisPoints()));
            var name = criterion.name().in(language);
            var from = item.indexOf(name.text());
            if (name.language() != language && from >= 0) {
                foreign.add(new Foreign(items.size(), from, from + name.text().length(), name.language()));
            }
            items.add(item);
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(LetterBlock.list(items, foreign));
    }

    /** A reservation for the council is the last condition, with its day. */
    private List<String> conditions() {
        var conditions = new ArrayList<>(decision.terms().conditions());
        if (decision.terms().reservationBy() != null) {
            conditions.add(say("letter.reservation", decision.terms().reservationBy()));
        }
        return conditions;
    }

    private List<String> subProjects() {
        return decision.parts().stream().map(this::subProject).toList();
    }

    private String subProject(DecisionView.Part part) {
        var awarded = part.awarded().total();
        var requested = part.requested().total();
        var key = awarded.isZero() ? "none" : awarded.equals(requested) ? "all" : "some";
        return say("letter.subProject." + key, part.number(), part.title(), requested, awarded);
    }

    /** Cost, request and grant per sub-project and year. */
    private LetterBlock plan() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                say("letter.subProject"),
                say("letter.year"),
                say("letter.cost", unit()),
                say("letter.requested", unit()),
                say("letter.grant", unit())));
        for (var part : application.subProjects()) {
            for (int year : application.years()) {
                var cost = part.cost().in(year);
                if (!cost.isZero()) {
                    rows.add(row(
                            name(part),
                            String.valueOf(year),
                            cost,
                            part.requested().in(year),
                            awarded(part).in(year)));
                }
            }
        }
        rows.add(row(
                say("letter.sum"),
                "",
                application.totalCost(),
                application.requested().total(),
                decision.awarded()));
        return LetterBlock.table(say("letter.plan"), rows, 2);
    }

    private List<String> row(String first, String second, Money... amounts) {
        var row = new ArrayList<>(List.of(first, second));
        for (var amount : amounts) {
            row.add(Formats.amount(amount, language));
        }
        return row;
    }

    /** The sources per sub-project and year, with the grant as it was awarded and what it leaves uncovered. */
    private LetterBlock financing() {
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of(say("letter.subProject"), say("letter.source")));
        application.years().forEach(year -> head.add(say("letter.inYear", String.valueOf(year), unit())));
        head.add(say("letter.sum"));
        rows.add(head);
        for (var part : application.subProjects()) {
            rows.add(row(part, say("letter.grantRow"), awarded(part)));
            part.financing().stream()
                    .map(Financing::source)
                    .filter(source -> !source.equals(GRANT))
                    .distinct()
                    .forEach(source -> rows.add(row(part, say("financingSource." + source), from(part, source))));
            var open = part.requested().minus(awarded(part));
            if (!open.isNothing()) {
                rows.add(row(part, say("letter.uncovered"), open));
            }
        }
        rows.add(row(say("letter.cost.sum"), "", application.cost()));
        return LetterBlock.table(say("letter.financing"), rows, 2);
    }

    private List<String> row(Part part, String source, AmountsPerYear amounts) {
        return row(name(part), source, amounts);
    }

    private List<String> row(String first, String second, AmountsPerYear amounts) {
        var row = new ArrayList<>(List.of(first, second));
        application.years().forEach(year -> row.add(Formats.amount(amounts.in(year), language)));
        row.add(Formats.amount(amounts.total(), language));
        return row;
    }

    private AmountsPerYear from(Part part, String source) {
        return sum(part.financing().stream()
                .filter(line -> line.source().equals(source))
                .map(Financing::amounts)
                .toList());
    }

    private AmountsPerYear awarded(Part part) {
        return sum(decision.parts().stream()
                .filter(decided -> decided.number() == part.number())
                .map(DecisionView.Part::awarded)
                .toList());
    }

    private AmountsPerYear sum(List<AmountsPerYear> amounts) {
        return AmountsPerYear.sum(application.currency(), application.years(), amounts);
    }

    private Optional<LetterBlock> payments() {
        var plan = decision.terms().instalments();
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                say("letter.instalment"),
                say("letter.paidFrom"),
                say("letter.paidWhen"),
                say("letter.amount", unit())));
        for (int i = 0; i < plan.size(); i++) {
            var instalment = plan.get(i);
            rows.add(List.of(
                    String.valueOf(i + 1),
                    Formats.day(instalment.from(), language),
                    instalment.requirement(),
                    amount(instalment.amount())));
        }
        rows.add(List.of(say("letter.sum"), "", "", amount(decision.terms().paid())));
        return Optional.of(LetterBlock.table(say("letter.payments"), rows, 3));
    }

    private String amount(long units) {
        return Formats.amount(new Money(units, application.currency()), language);
    }

    private static String name(Part part) {
        return part.number() + " " + part.title();
    }

    private String unit() {
        return Formats.sign(application.totalCost());
    }

    private String say(String key, Object... arguments) {
        return Messages.text(key, language, arguments);
    }
}

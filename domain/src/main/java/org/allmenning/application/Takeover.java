package org.allmenning.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CostCategory;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.Actor;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Messages;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;

/**
 * What of an earlier application fits into a call, and what does not. Texts, partners, sub-projects, lines and amounts are
 * taken over as far as the call has a place for them; what somebody promised for the earlier application alone is not:
 * declarations, decisions of councils, consents and files.
 */
public final class Takeover {

    private final Earlier earlier;
    private final FundingCall into;
    private final int years;
    private final Set<LeftOut> leftOut = new LinkedHashSet<>();
    private final Set<Integer> yearsOutside = new TreeSet<>();

    /**
     * An earlier application as it stands.
     *
     * @param participants the lead first, as they are on the day of the new call
     */
    public record Earlier(
            GrantApplication application,
            FundingCall call,
            List<OrganisationOnDay> participants,
            Map<String, ApplicationField> fields,
            List<SubProject> parts,
            List<BudgetLine> lines,
            List<BudgetCell> cells,
            boolean hasFiles) {}

    /** Lines that were made, each with its cells. */
    public record Sheet(SubProject part, Map<BudgetLine, List<BudgetCell>> lines) {}

    /** @param moved whether everything moves by the years between the two calls */
    public Takeover(Earlier earlier, FundingCall into, boolean moved) {
        this.earlier = earlier;
        this.into = into;
        this.years = moved ? into.years().get(0) - earlier.call().years().get(0) : 0;
    }

    /** What was not taken over by the methods below, each once, in the order in which it was met. */
    public List<LeftOut> leftOut() {
        var all = new ArrayList<>(leftOut);
        if (!yearsOutside.isEmpty()) {
            all.add(LeftOut.of(
                    "leftOut.years",
                    yearsOutside.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    span(into.years())));
        }
        return List.copyOf(all);
    }

    /** The partners that still are what they were. */
    public List<UUID> partners() {
        return earlier.participants().stream()
                .skip(1)
                .filter(partner -> kept(partner, "leftOut.partner"))
                .map(OrganisationOnDay::id)
                .toList();
    }

    /** The answers and themes for which the call has a place, by name. */
    public Map<String, String> fields() {
        var reader = new FieldReader(
                into.terms().form(),
                List.of(),
                party -> 0,
                earlier.application().language());
        var kept = new TreeMap<String, String>();
        var promised = earlier.hasFiles();
        for (var field : new TreeMap<>(earlier.fields()).entrySet()) {
            var name = field.getKey();
            var text = field.getValue().text();
            if (text.isEmpty()) {
                continue;
            }
            if (!name.startsWith(ApplicationFacts.QUESTION) && !name.startsWith(ApplicationFacts.THEME)) {
                promised = true;
            } else if (reader.read(name, text)
                    .filter(reading -> reading.refusal() == null)
                    .isPresent()) {
                kept.put(name, text);
            } else {
                leftOut.add(LeftOut.of("leftOut.answer", label(name)));
            }
        }
        if (promised) {
            leftOut.add(LeftOut.of("leftOut.promises"));
        }
        return kept;
    }

    /** The sub-projects with their sheets, made for another application. */
    public List<Sheet> sheets(UUID applicationId, Actor author, Instant now) {
        if (!earlier.call().currency().equals(into.currency())) {
            leftOut.add(LeftOut.of(
                    "leftOut.currency",
                    earlier.call().currency().getCurrencyCode(),
                    into.currency().getCurrencyCode()));
        }
        var sheets = new ArrayList<Sheet>();
        var position = 1;
        for (var part : earlier.parts()) {
            var copy = new SubProject(
                    UUID.randomUUID(),
                    applicationId,
                    part.number(),
                    part.title(),
                    responsible(part),
                    period(part.period()));
            copy.describe(part.title(), part.activities(), copy.responsibleId());
            var lines = new LinkedHashMap<BudgetLine, List<BudgetCell>>();
            for (var line : earlier.lines()) {
                if (line.subProjectId().equals(part.id()) && fits(part, line)) {
                    var copied = line.copyTo(copy, position++);
                    copied.describe(line.description(), organisation(line));
                    lines.put(copied, cells(line, copied, author, now));
                }
            }
            sheets.add(new Sheet(copy, lines));
        }
        return sheets;
    }

    private boolean fits(SubProject part, BudgetLine line) {
        if (line instanceof CostLine cost) {
            var found = into.categories().stream()
                    .filter(category ->
                            category.code().equals(cost.category()) && category.isInKind() == cost.isInKind())
                    .findFirst();
            if (found.isEmpty()) {
                leftOut.add(LeftOut.of("leftOut.category", part.number(), categoryName(cost.category())));
            }
            return found.isPresent();
        }
        var source = ((FinancingLine) line).source().name();
        if (!into.terms().takesFrom(source)) {
            leftOut.add(LeftOut.of("leftOut.source", part.number(), new Messages.Key("financingSource." + source)));
            return false;
        }
        return true;
    }

    private List<BudgetCell> cells(BudgetLine from, BudgetLine to, Actor author, Instant now) {
        var cells = new HashMap<CellKey, BudgetCell>();
        for (var measure : to.measures()) {
            into.years().forEach(year -> {
                var cell = new BudgetCell(to, measure, year);
                cells.put(cell.key(), cell);
            });
        }
        for (var cell : earlier.cells()) {
            if (cell.key().lineId().equals(from.id()) && cell.units().isPresent()) {
                enter(cells, cell, to, author, now);
            }
        }
        return List.copyOf(cells.values());
    }

    private void enter(Map<CellKey, BudgetCell> cells, BudgetCell old, BudgetLine to, Actor author, Instant now) {
        var units = old.units().getAsLong();
        var year = old.key().year() + years;
        var cell = cells.get(new CellKey(to.id(), old.key().measure(), year));
        if (units == 0) {
            return;
        }
        if (cell == null) {
            yearsOutside.add(old.key().year());
        } else if (old.key().measure() == Measure.HOURS || isPayable(units)) {
            cell.enter(OptionalLong.of(units), author, now);
        }
    }

    /** In the currency of the call, and in its steps. */
    private boolean isPayable(long units) {
        var same = earlier.call().currency().equals(into.currency());
        if (same && units % into.words().stepMinorUnits() != 0) {
            leftOut.add(LeftOut.of(
                    "leftOut.step",
                    new Money(units, into.currency()),
                    new Money(into.words().stepMinorUnits(), into.currency())));
            return false;
        }
        return same;
    }

    /** Moved with the amounts, and as much of it as the call allows. */
    private ProjectPeriod period(ProjectPeriod old) {
        var longest = into.longestPeriod();
        var first = later(old.firstDay().plusYears(years), longest.firstDay());
        var last = earlier(old.lastDay().plusYears(years), longest.lastDay());
        return last.isBefore(first) ? longest : new ProjectPeriod(first, last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The lead stands in for a partner that is gone. */
    private UUID responsible(SubProject part) {
        return isThere(part.responsibleId())
                ? part.responsibleId()
                : earlier.application().leadId();
    }

    private UUID organisation(BudgetLine line) {
        return line.organisation().filter(this::isThere).orElse(null);
    }

    private boolean isThere(UUID organisation) {
        return earlier.participants().stream()
                .anyMatch(one -> one.id().equals(organisation) && (isLead(one) || isValid(one)));
    }

    private boolean isLead(OrganisationOnDay organisation) {
        return earlier.application().isLedBy(organisation.id());
    }

    private boolean kept(OrganisationOnDay organisation, String code) {
        if (!isValid(organisation)) {
            leftOut.add(LeftOut.of(code, organisation.name(), into.codesOn()));
        }
        return isValid(organisation);
    }

    /** A municipality that the register does not know on the day of the call is no more. */
    private static boolean isValid(OrganisationOnDay organisation) {
        return organisation.kind() != OrganisationKind.MUNICIPALITY || organisation.code() != null;
    }

    private Serializable categoryName(String code) {
        return earlier.call().categories().stream()
                .filter(category -> category.code().equals(code))
                .map(CostCategory::name)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(earlier.application().language(), code));
    }

    /** As the earlier call had it; a theme is called by its name. */
    private LocalizedText label(String name) {
        var form = earlier.call().terms().form();
        var code = name.substring(name.indexOf('/') + 1);
        return form.question(code)
                .filter(question -> name.startsWith(ApplicationFacts.QUESTION))
                .map(CallForm.Question::label)
                .or(() -> form.themes().stream()
                        .filter(theme -> theme.code().equals(code))
                        .map(CallForm.Choice::name)
                        .findFirst())
                .orElseGet(() -> LocalizedText.of(earlier.application().language(), code));
    }

    private static String span(List<Integer> all) {
        var first = all.get(0);
        var last = all.get(all.size() - 1);
        return first.equals(last) ? String.valueOf(first) : first + "–" + last;
    }
}

package org.allmenning.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * What the rules of a call look at in an application, and all they look at. Frozen with the submission and read back from it,
 * the facts of a submission stay what they were.
 *
 * @param moment when the rules are asked, by the database's clock; of a submission the moment it came in
 * @param parties the lead first, with codes and attributes of the call's day
 * @param fields what is filled in beside the budget, by the names below
 * @param attachments the kinds of attachments that are there
 */
public record ApplicationFacts(
        CallWords words,
        Instant moment,
        List<Party> parties,
        List<Part> parts,
        Map<String, String> fields,
        Set<String> attachments,
        History history) {

    public static final String TITLE = "title";
    public static final String SUMMARY = "summary";
    public static final String QUESTION = "question/";
    public static final String THEME = "theme/";
    public static final String DECLARATION = "declaration/";
    public static final String COUNCIL = "council/";
    public static final String COUNCIL_DAY = "councilDay/";
    public static final String CONSENT = "consent/";
    public static final String CATEGORY = "category/";
    public static final String ATTACHMENT = "attachment/";

    /** What stands in a field that is ticked. */
    public static final String YES = "true";

    /** The answer by which a call tells projects that go on from new ones. */
    public static final String CONTINUING = "continuing";

    private static final String GRANT = "THIS_CALL";
    private static final String OWN_CASH = "OWN_CASH";

    /**
     * Lead or partner.
     *
     * @param country ISO 3166; null in submissions that were frozen without it
     * @param code of a municipality, else null
     * @param countyCode of a municipality, else null
     * @param attributes what the call's own lists say of it: {@code centrality} is {@code 5}
     */
    public record Party(
            UUID id,
            OrganisationKind kind,
            LocalizedText name,
            String country,
            String code,
            String countyCode,
            Map<String, String> attributes) {

        public Party {
            attributes = Map.copyOf(attributes);
        }

        public boolean isMunicipality() {
            return kind == OrganisationKind.MUNICIPALITY;
        }
    }

    /** A sub-project. */
    public record Part(int number, LocalDate firstDay, LocalDate lastDay, List<Cost> costs, List<Financing> financing) {

        public Part {
            costs = List.copyOf(costs);
            financing = List.copyOf(financing);
        }
    }

    /**
     * A cost line over all years; {@code rates} by year for own work.
     *
     * @param bearer who does own work: whom the line names, else who answers for the sub-project
     */
    public record Cost(
            String category, boolean inKind, boolean eligible, UUID bearer, Money amount, Map<Integer, Long> rates) {

        public Cost {
            rates = Map.copyOf(rates);
        }
    }

    /** A financing line over all years. */
    public record Financing(String source, UUID financier, Money amount) {}

    /**
     * What else the lead has done. Counted only where a rule of the call asks.
     *
     * @param otherApplications submitted by the lead to this call, besides this one
     * @param openProjects grants of this authority to the lead that are not completed
     */
    public record History(int otherApplications, int openProjects) {

        public static final History NONE = new History(0, 0);
    }

    /** How a council has decided. */
    public enum Council {
        /** It has approved. */
        DONE,
        /** It decides later; the application stands under this reservation. */
        RESERVATION
    }

    public ApplicationFacts {
        parties = List.copyOf(parties);
        parts = List.copyOf(parts);
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        attachments = java.util.Collections.unmodifiableSet(new TreeSet<>(attachments));
    }

    public Party lead() {
        return parties.get(0);
    }

    public List<Party> partners() {
        return parties.subList(1, parties.size());
    }

    public int municipalities() {
        return (int) parties.stream().filter(Party::isMunicipality).count();
    }

    /** What is asked of this call, over all sub-projects and years. */
    public Money requested() {
        return financedBy(GRANT);
    }

    public Money cost() {
        return sum(costs().map(Cost::amount));
    }

    /** The cost that counts towards the funding share. */
    public Money eligibleCost(boolean inKindCounts) {
        return sum(costs().filter(cost -> cost.eligible() && (inKindCounts || !cost.inKind()))
                .map(Cost::amount));
    }

    public Money costOf(String category) {
        return sum(costs().filter(cost -> cost.category().equals(category)).map(Cost::amount));
    }

    /** Own work: it is a cost and its own financing. */
    public Money inKind() {
        return sum(costs().filter(Cost::inKind).map(Cost::amount));
    }

    /** All financing, own work included. */
    public Money financed() {
        return sum(financing().map(Financing::amount)).plus(inKind());
    }

    /** What the participants bear themselves. */
    public Money own(boolean inKindCounts) {
        var cash = financedBy(OWN_CASH);
        return inKindCounts ? cash.plus(inKind()) : cash;
    }

    /** What one participant bears: cash and own work. */
    public Money shareOf(UUID party) {
        return sum(Stream.concat(
                financing()
                        .filter(line -> line.source().equals(OWN_CASH)
                                && line.financier().equals(party))
                        .map(Financing::amount),
                costs().filter(line -> line.inKind() && line.bearer().equals(party))
                        .map(Cost::amount)));
    }

    /** How many calendar months the whole project lasts, begun ones counted. */
    public int months() {
        var first = parts.stream().map(Part::firstDay).min(Comparator.naturalOrder());
        var last = parts.stream().map(Part::lastDay).max(Comparator.naturalOrder());
        return first.isEmpty() ? 0 : begunMonths(first.get(), last.orElseThrow());
    }

    /** Empty where nothing is written. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean isTicked(String field) {
        return YES.equals(fields.get(field));
    }

    public List<String> themes() {
        return fields.keySet().stream()
                .filter(field -> field.startsWith(THEME) && isTicked(field))
                .map(field -> field.substring(THEME.length()))
                .toList();
    }

    /** Empty until it is answered. */
    public Optional<Council> council(UUID party) {
        return Optional.of(text(COUNCIL + party))
                .filter(answer -> !answer.isEmpty())
                .map(Council::valueOf);
    }

    public Optional<LocalDate> councilDay(UUID party) {
        return Optional.of(text(COUNCIL_DAY + party))
                .filter(answer -> !answer.isEmpty())
                .map(LocalDate::parse);
    }

    /** The share in minor units to which a partner has agreed. */
    public OptionalLong consent(UUID party) {
        var agreed = text(CONSENT + party);
        return agreed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(agreed));
    }

    public Stream<Cost> costs() {
        return parts.stream().map(Part::costs).flatMap(Collection::stream);
    }

    private Stream<Financing> financing() {
        return parts.stream().map(Part::financing).flatMap(Collection::stream);
    }

    private Money financedBy(String source) {
        return sum(financing().filter(line -> line.source().equals(source)).map(Financing::amount));
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.nothing(words.currency()), Money::plus);
    }

    private static int begunMonths(LocalDate first, LocalDate last) {
        var end = last.plusDays(1);
        var whole = java.time.temporal.ChronoUnit.MONTHS.between(first, end);
        return (int) (first.plusMonths(whole).isBefore(end) ? whole + 1 : whole);
    }
}

package org.allmenning.decision;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.Alphabet;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/**
 * The awards of a call as they are published, computed from the decisions: page, downloads and API all show this.
 *
 * @param publishedAt in the time zone of the call
 * @param applications how many applications there were, or null where nobody knows
 * @param requested what they asked for together, or null
 * @param rows the awards that stand
 * @param declined awards that their leads said no to; in no sum and no number
 * @param withdrawn awards that the authority took back by a new decision, as they were given; in no sum and no number
 * @param requestedIsAbout whether {@code requested} is a round figure of the announcement
 */
public record AwardList(
        CallOverview call,
        ZonedDateTime publishedAt,
        Integer applications,
        Money requested,
        boolean requestedIsAbout,
        List<AwardRow> rows,
        List<AwardRow> declined,
        List<AwardRow> withdrawn)
        implements Serializable {

    /** The awards of one county with their sum. */
    public record County(String code, LocalizedText name, List<AwardRow> rows, Money total) implements Serializable {}

    /**
     * A municipality in the awards of a call.
     *
     * @param leads in how many it is the lead
     * @param awarded what those are given together
     * @param joins in how many it is a partner
     */
    public record Participation(DecisionParty party, int leads, Money awarded, int joins) implements Serializable {

        public String name(Language language) {
            return AwardRow.name(party, language);
        }

        private Participation leading(Money more) {
            return new Participation(party, leads + 1, awarded.plus(more), joins);
        }

        private Participation joining() {
            return new Participation(party, leads, awarded, joins + 1);
        }
    }

    public AwardList {
        rows = List.copyOf(rows);
        declined = List.copyOf(declined);
        withdrawn = List.copyOf(withdrawn);
    }

    /** The day on which everybody could read it: as the authority says, else as its clocks showed when it was published. */
    public LocalDate announcedOn() {
        return call.announcedOn() == null ? publishedAt.toLocalDate() : call.announcedOn();
    }

    public Money total() {
        return sum(rows);
    }

    public int number() {
        return rows.size();
    }

    /** How many awards go on with a project that had a grant; empty unless it is known of every award. */
    public Optional<Integer> continuing() {
        return rows.isEmpty() || rows.stream().anyMatch(row -> row.continuing() == null)
                ? Optional.empty()
                : Optional.of((int) rows.stream().filter(AwardRow::continuing).count());
    }

    /** Every municipality that takes part in an award, in the order of the reader's alphabet. */
    public List<Participation> municipalities(Language language) {
        var known = new LinkedHashMap<String, Participation>();
        for (var row : rows) {
            row.lead().code().ifPresent(code -> known.computeIfAbsent(code, first -> none(row.lead())));
            row.lead().code().ifPresent(code -> known.computeIfPresent(code, (key, one) -> one.leading(row.awarded())));
            for (var partner : row.partners()) {
                partner.code().ifPresent(code -> known.computeIfAbsent(code, first -> none(partner)));
                partner.code().ifPresent(code -> known.computeIfPresent(code, (key, one) -> one.joining()));
            }
        }
        return known.values().stream()
                .sorted(Alphabet.by(language, one -> one.name(language)))
                .toList();
    }

    private Participation none(DecisionParty party) {
        return new Participation(party, 0, Money.nothing(call.currency()), 0);
    }

    public Optional<Money> largest() {
        return rows.stream().map(AwardRow::awarded).max(Comparator.naturalOrder());
    }

    public Optional<Money> smallest() {
        return rows.stream().map(AwardRow::awarded).min(Comparator.naturalOrder());
    }

    /** All awards by lead and project, in the order of the reader's alphabet. */
    public List<AwardRow> sorted(Language language) {
        return rows.stream().sorted(order(language)).toList();
    }

    /** Those declined, in the same order. */
    public List<AwardRow> sortedDeclined(Language language) {
        return declined.stream().sorted(order(language)).toList();
    }

    /** Those taken back, in the same order. */
    public List<AwardRow> sortedWithdrawn(Language language) {
        return withdrawn.stream().sorted(order(language)).toList();
    }

    /** Per county in the order of the reader's alphabet; awards without a county stand last, under a null name. */
    public List<County> counties(Language language) {
        var groups = new LinkedHashMap<String, List<AwardRow>>();
        for (var row : sorted(language)) {
            groups.computeIfAbsent(
                            row.countyCode() == null ? "" : row.countyCode(), code -> new java.util.ArrayList<>())
                    .add(row);
        }
        return groups.entrySet().stream()
                .map(group -> new County(
                        group.getKey(), group.getValue().get(0).countyName(), group.getValue(), sum(group.getValue())))
                .sorted(Comparator.comparing(
                        county -> county.name() == null
                                ? null
                                : county.name().in(language).text(),
                        Comparator.nullsLast(Alphabet.of(language))))
                .toList();
    }

    private Money sum(List<AwardRow> some) {
        return some.stream().map(AwardRow::awarded).reduce(Money.nothing(call.currency()), Money::plus);
    }

    private static Comparator<AwardRow> order(Language language) {
        return Alphabet.<AwardRow>by(language, row -> row.leadName(language))
                .thenComparing(Alphabet.by(language, AwardRow::project));
    }
}

package org.allmenning.organisation.usecase;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.organisation.Area;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.Organisations;
import org.allmenning.organisation.Spelling;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Alphabet;
import org.allmenning.shared.Language;

/**
 * Finds organisations by any part of what they are, were or will be called, in every language, by code or by register
 * number. Those that exist on the day come first, among them what is called exactly so, then what begins so, then the
 * rest, each in the reader's alphabet.
 */
@ApplicationScoped
public class SearchOrganisations {

    private final Organisations organisations;

    protected SearchOrganisations() {
        this(null);
    }

    @Inject
    public SearchOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * @param text as typed; without a letter or digit nothing is found
     * @param onDay the day whose names and codes count as the present ones
     * @param limit how many at most, at least one
     */
    @Transactional
    @AllowedFor(everyone = true)
    public List<OrganisationFound> search(String text, Language language, LocalDate onDay, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit);
        }
        var folded = Spelling.folded(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        var matches = bestMatches(folded, onDay);
        var areas = organisations.areasOf(matches.keySet()).stream()
                .collect(groupingBy(area -> area.organisationId().orElseThrow()));
        var counties = organisations.counties();
        return organisations.byIds(matches.keySet()).values().stream()
                .map(organisation -> found(
                        organisation,
                        areas.getOrDefault(organisation.id(), List.of()),
                        counties,
                        matches.get(organisation.id()),
                        language,
                        onDay))
                .sorted(order(matches, language))
                .limit(limit)
                .toList();
    }

    private Map<UUID, Match> bestMatches(String folded, LocalDate onDay) {
        var best = new HashMap<UUID, Match>();
        for (var term : organisations.termsWith(folded)) {
            best.merge(term.organisationId(), Match.of(term, folded, onDay), Match::better);
        }
        return best;
    }

    private static Comparator<OrganisationFound> order(Map<UUID, Match> matches, Language language) {
        return Comparator.comparing(OrganisationFound::exists)
                .reversed()
                .thenComparing(found -> matches.get(found.id()).nearness())
                .thenComparing(Alphabet.by(language, found -> found.name().text()))
                .thenComparing(found -> found.countyName() == null ? "" : found.countyName(), Alphabet.of(language))
                .thenComparing(OrganisationFound::alias);
    }

    private static OrganisationFound found(
            Organisation organisation,
            List<Area> areas,
            List<Area> counties,
            Match match,
            Language language,
            LocalDate onDay) {
        var nearest = areas.stream().min(Comparator.comparing(area -> distance(area, onDay)));
        return nearest.map(area ->
                        OrganisationFound.governing(organisation, area, county(area, counties), match, language, onDay))
                .orElseGet(() -> OrganisationFound.withoutArea(organisation, match, language));
    }

    /** How far an area is from a day, in days; none on a day of its own. */
    private static long distance(Area area, LocalDate day) {
        if (area.existsOn(day)) {
            return 0;
        }
        var end = area.endedBefore(day) ? area.validTo() : area.validFrom();
        return Math.abs(end.orElseThrow().toEpochDay() - day.toEpochDay());
    }

    /** The county at the time of the municipality. */
    private static Area county(Area municipality, List<Area> counties) {
        var code = municipality.county().orElseThrow();
        var lastDay = municipality.validTo().orElse(LocalDate.MAX);
        return counties.stream()
                .filter(county -> county.code().equals(code) && county.existsOn(lastDay))
                .findFirst()
                .orElse(null);
    }
}

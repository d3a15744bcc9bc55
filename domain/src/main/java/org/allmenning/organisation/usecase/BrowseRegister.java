package org.allmenning.organisation.usecase;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.organisation.Area;
import org.allmenning.organisation.AreaCode;
import org.allmenning.organisation.AreaKind;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Alphabet;
import org.allmenning.shared.Language;

/** The municipalities or counties of a country as they were on a day, page by page in the reader's alphabet. */
@ApplicationScoped
public class BrowseRegister {

    private final Organisations organisations;

    protected BrowseRegister() {
        this(null);
    }

    @Inject
    public BrowseRegister(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * @param page from 0; a page beyond the last is empty
     * @param rowsPerPage at least one
     */
    @Transactional
    @AllowedFor(everyone = true)
    public RegisterPage browse(
            String country, AreaKind kind, LocalDate onDay, Language language, int page, int rowsPerPage) {
        if (page < 0 || rowsPerPage < 1) {
            throw new IllegalArgumentException("page " + page + " of " + rowsPerPage);
        }
        // a country has some hundreds: sorted here, for the database does not know the reader's alphabet
        var areas = organisations.areas(country, kind, onDay).stream()
                .sorted(Comparator.comparing(
                                (Area area) -> area.name().in(language).text(), Alphabet.of(language))
                        .thenComparing(area -> area.code().code()))
                .toList();
        var shown = areas.stream()
                .skip((long) page * rowsPerPage)
                .limit(rowsPerPage)
                .toList();
        return new RegisterPage(rows(shown, onDay, language), page, rowsPerPage, areas.size());
    }

    private List<RegisterRow> rows(List<Area> shown, LocalDate onDay, Language language) {
        var ids = shown.stream().map(Area::id).toList();
        var predecessors = organisations.predecessorsOf(ids);
        Map<AreaCode, Area> counties = organisations.counties().stream()
                .filter(county -> county.existsOn(onDay))
                .collect(toMap(Area::code, county -> county));
        return shown.stream()
                .map(area -> new RegisterRow(
                        area.code(),
                        area.organisationId().orElse(null),
                        area.name().in(language),
                        area.officialName(),
                        area.county()
                                .map(counties::get)
                                .map(county -> county.name().in(language).text())
                                .orElse(null),
                        area.validFrom().orElse(null),
                        area.validTo().orElse(null),
                        references(before(area.id(), predecessors), language),
                        references(area.successors(), language)))
                .toList();
    }

    private static List<Area> before(UUID area, List<Area> predecessors) {
        return predecessors.stream()
                .filter(earlier -> earlier.successors().stream()
                        .anyMatch(successor -> successor.id().equals(area)))
                .toList();
    }

    private static List<RegisterRow.Reference> references(List<Area> areas, Language language) {
        return areas.stream()
                .map(area -> new RegisterRow.Reference(
                        area.code(), area.name().in(language).text()))
                .sorted(Comparator.comparing(reference -> reference.code().code()))
                .toList();
    }
}

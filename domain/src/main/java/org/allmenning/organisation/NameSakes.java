package org.allmenning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Municipalities that share their name with another: two are called Våler, two Herøy. */
@ApplicationScoped
public class NameSakes {

    private Organisations organisations;

    protected NameSakes() {}

    @Inject
    public NameSakes(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The codes of all municipalities of a country that on this day have the same name as another. */
    public Set<String> on(String country, LocalDate day) {
        return organisations.areas(country, AreaKind.MUNICIPALITY, day).stream()
                .collect(Collectors.groupingBy(
                        area -> area.name().in(area.name().main()).text()))
                .values()
                .stream()
                .filter(sameName -> sameName.size() > 1)
                .flatMap(sameName -> sameName.stream().map(area -> area.code().code()))
                .collect(Collectors.toSet());
    }
}

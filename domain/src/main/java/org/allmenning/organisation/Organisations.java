package org.allmenning.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All organisations, and the areas they govern over time. */
public interface Organisations {

    Optional<Organisation> find(UUID id);

    /** @throws org.allmenning.shared.NothingHere for an unknown id */
    Organisation get(UUID id);

    Optional<Organisation> findByAlias(String alias);

    /** The municipality that had this code on the day. */
    Optional<Organisation> findByCode(String country, String code, LocalDate onDay);

    /** In one query; unknown ids are left out. */
    Map<UUID, Organisation> byIds(Collection<UUID> ids);

    /** As they were on a day, in one query; unknown ids are left out. */
    Map<UUID, OrganisationOnDay> onDay(Collection<UUID> ids, LocalDate day);

    /** As it was on a day. @throws org.allmenning.shared.NothingHere for an unknown id */
    OrganisationOnDay onDay(UUID id, LocalDate day);

    /** Terms that contain the text, which is spelled as by {@link Spelling#folded}. */
    List<SearchTerm> termsWith(String folded);

    /** All areas these organisations have, had and will have. */
    List<Area> areasOf(Collection<UUID> organisationIds);

    /** All counties of all times. */
    List<Area> counties();

    /** Those that gave way to one of these areas, wholly or in part, with their successors. */
    List<Area> predecessorsOf(Collection<UUID> areaIds);

    /** All areas of a kind that exist on a day, with their successors. */
    List<Area> areas(String country, AreaKind kind, LocalDate onDay);
}

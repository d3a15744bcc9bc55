package org.allmenning.organisation.persistence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.organisation.Area;
import org.allmenning.organisation.AreaKind;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.organisation.Organisations;
import org.allmenning.organisation.SearchTerm;
import org.allmenning.shared.NothingHere;

@ApplicationScoped
class StoredOrganisations implements Organisations {

    private static final String AREA_EXISTS =
            " (a.validFrom is null or a.validFrom <= :day) and (a.validTo is null or a.validTo >= :day)";
    private static final String COUNTY_EXISTS =
            " (c.validFrom is null or c.validFrom <= :day) and (c.validTo is null or c.validTo >= :day)";

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    @Override
    public Organisation get(UUID id) {
        return find(id).orElseThrow(() -> NothingHere.because(id));
    }

    @Override
    public Optional<Organisation> findByAlias(String alias) {
        return entities.createQuery("select o from Organisation o where o.alias = :alias", Organisation.class)
                .setParameter("alias", alias)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Organisation> findByCode(String country, String code, LocalDate onDay) {
        return entities.createQuery(
                        "select o from Organisation o, Area a where a.organisationId = o.id"
                                + " and a.country = :country and a.code = :code and" + AREA_EXISTS,
                        Organisation.class)
                .setParameter("country", country)
                .setParameter("code", code)
                .setParameter("day", onDay)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Map<UUID, Organisation> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(Organisation::id, identity()));
    }

    @Override
    public Map<UUID, OrganisationOnDay> onDay(Collection<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select o, a, c from Organisation o"
                                + " left join Area a on a.organisationId = o.id and" + AREA_EXISTS
                                + " left join Area c on c.kind = :county and c.country = a.country"
                                + " and c.code = a.countyCode and" + COUNTY_EXISTS
                                + " where o.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .setParameter("county", AreaKind.COUNTY)
                .getResultStream()
                .map(row -> snapshot((Organisation) row[0], (Area) row[1], (Area) row[2]))
                .collect(toMap(OrganisationOnDay::id, identity()));
    }

    @Override
    public OrganisationOnDay onDay(UUID id, LocalDate day) {
        return Optional.ofNullable(onDay(List.of(id), day).get(id)).orElseThrow(() -> NothingHere.because(id));
    }

    private static OrganisationOnDay snapshot(Organisation organisation, Area area, Area county) {
        return new OrganisationOnDay(
                organisation.id(),
                organisation.alias(),
                organisation.kind(),
                organisation.country(),
                area == null ? null : area.code().code(),
                area == null ? organisation.name() : area.name(),
                county == null ? null : county.code().code(),
                county == null ? null : county.name());
    }

    @Override
    public List<SearchTerm> termsWith(String folded) {
        return entities.createQuery("select t from SearchTerm t where t.folded like :part", SearchTerm.class)
                // a folded text is letters, digits and spaces: nothing that like understands
                .setParameter("part", "%" + folded + "%")
                .getResultList();
    }

    @Override
    public List<Area> areasOf(Collection<UUID> organisationIds) {
        if (organisationIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select a from Area a where a.organisationId in :ids", Area.class)
                .setParameter("ids", organisationIds)
                .getResultList();
    }

    @Override
    public List<Area> counties() {
        return entities.createQuery("select a from Area a where a.kind = :county", Area.class)
                .setParameter("county", AreaKind.COUNTY)
                .getResultList();
    }

    @Override
    public List<Area> predecessorsOf(Collection<UUID> areaIds) {
        if (areaIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select distinct a from Area a join fetch a.successors"
                                + " where a.id in (select b.id from Area b join b.successors s where s.id in :ids)",
                        Area.class)
                .setParameter("ids", areaIds)
                .getResultList();
    }

    @Override
    public List<Area> areas(String country, AreaKind kind, LocalDate onDay) {
        return entities.createQuery(
                        "select distinct a from Area a left join fetch a.successors"
                                + " where a.country = :country and a.kind = :kind and" + AREA_EXISTS,
                        Area.class)
                .setParameter("country", country)
                .setParameter("kind", kind)
                .setParameter("day", onDay)
                .getResultList();
    }
}

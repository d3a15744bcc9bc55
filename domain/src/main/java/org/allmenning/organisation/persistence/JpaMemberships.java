package org.allmenning.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.organisation.Memberships;
import org.allmenning.shared.Role;

@ApplicationScoped
class JpaMemberships implements Memberships {

    /** Of who belongs to an organisation and may do nothing for it: disqualified from its cases like everybody there. */
    private static final String NO_ROLE = "MEMBER";

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Set<UUID> organisationsOf(UUID personId) {
        return rows(personId).stream().map(row -> (UUID) row[0]).collect(Collectors.toSet());
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> holders(UUID organisationId, Role role) {
        return entities.createNativeQuery(
                        "select person_id from membership where organisation_id = ?1 and role = ?2 order by person_id")
                .setParameter(1, organisationId)
                .setParameter(2, role.name())
                .getResultList();
    }

    @Override
    public void replace(UUID personId, Map<UUID, Set<Role>> roles) {
        write(personId, known(personId), roles);
    }

    @Override
    public void replaceAmong(UUID personId, Map<UUID, Set<Role>> roles) {
        var known = known(personId).stream()
                .filter(held -> roles.containsKey(held.organisationId()))
                .collect(Collectors.toSet());
        write(personId, known, roles);
    }

    private void write(UUID personId, Set<Held> known, Map<UUID, Set<Role>> roles) {
        var wanted = roles.entrySet().stream()
                .flatMap(entry -> names(entry.getValue()).map(role -> new Held(entry.getKey(), role)))
                .collect(Collectors.toSet());
        known.stream()
                .filter(held -> !wanted.contains(held))
                .sorted()
                .forEach(held -> write(
                        "delete from membership where person_id = ?1 and organisation_id = ?2 and role = ?3",
                        personId,
                        held));
        wanted.stream()
                .filter(held -> !known.contains(held))
                .sorted()
                .forEach(held -> write(
                        "insert into membership (person_id, organisation_id, role) values (?1, ?2, ?3) on conflict do nothing",
                        personId,
                        held));
    }

    private static Stream<String> names(Set<Role> roles) {
        return roles.isEmpty() ? Stream.of(NO_ROLE) : roles.stream().map(Role::name);
    }

    private Set<Held> known(UUID personId) {
        return rows(personId).stream()
                .map(row -> new Held((UUID) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(UUID personId) {
        return entities.createNativeQuery("select organisation_id, role from membership where person_id = ?1")
                .setParameter(1, personId)
                .getResultList();
    }

    private void write(String statement, UUID personId, Held held) {
        entities.createNativeQuery(statement)
                .setParameter(1, personId)
                .setParameter(2, held.organisationId())
                .setParameter(3, held.role())
                .executeUpdate();
    }

    private record Held(UUID organisationId, String role) implements Comparable<Held> {

        /** So that two requests of one person write in the same order. */
        @Override
        public int compareTo(Held other) {
            return Comparator.comparing(Held::organisationId)
                    .thenComparing(Held::role)
                    .compare(this, other);
        }
    }
}

package org.allmenning.letter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.letter.IssuedLetter;
import org.allmenning.letter.Letters;

@ApplicationScoped
class JpaLetters implements Letters {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Optional<IssuedLetter> about(UUID decisionId) {
        return entities.createQuery("select l from IssuedLetter l where l.decisionId = :decision", IssuedLetter.class)
                .setParameter("decision", decisionId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Map<UUID, IssuedLetter> about(Collection<UUID> decisionIds) {
        return decisionIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select l from IssuedLetter l where l.decisionId in :decisions", IssuedLetter.class)
                        .setParameter("decisions", decisionIds)
                        .getResultStream()
                        .collect(Collectors.toMap(IssuedLetter::decisionId, Function.identity()));
    }

    @Override
    public List<IssuedLetter> ofCall(UUID callId) {
        return entities.createQuery(
                        "select l from IssuedLetter l where l.callId = :call order by l.year, l.number",
                        IssuedLetter.class)
                .setParameter("call", callId)
                .getResultList();
    }

    @Override
    public void add(IssuedLetter letter) {
        entities.persist(letter);
    }

    @Override
    public int takeNumbers(UUID authorityId, int year, int many) {
        var last = entities.createNativeQuery("insert into letter_counter (authority_id, year, last_number)"
                        + " values (?1, ?2, ?3) on conflict (authority_id, year) do update set last_number ="
                        + " letter_counter.last_number + excluded.last_number returning last_number")
                .setParameter(1, authorityId)
                .setParameter(2, year)
                .setParameter(3, many)
                .getSingleResult();
        return ((Number) last).intValue() - many + 1;
    }

    @Override
    public Optional<byte[]> document(UUID letterId) {
        List<?> rows = entities.createNativeQuery("select content from letter_document where letter_id = ?1")
                .setParameter(1, letterId)
                .getResultList();
        return rows.stream().findFirst().map(byte[].class::cast);
    }

    @Override
    public Map<UUID, String> documentsOf(Collection<UUID> letterIds) {
        if (letterIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("select d.letter_id, d.sha256 from letter_document d"
                        + " where d.letter_id = any(cast(?1 as uuid[]))")
                .setParameter(1, array(Set.copyOf(letterIds)))
                .getResultList();
        var found = new HashMap<UUID, String>();
        rows.stream().map(Object[].class::cast).forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return Map.copyOf(found);
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void lock(UUID letterId) {
        entities.createNativeQuery("select 1 from letter where id = ?1 for update")
                .setParameter(1, letterId)
                .getSingleResult();
    }

    @Override
    public List<IssuedLetter> nextWithoutDocument(int most) {
        List<?> ids = entities.createNativeQuery("select l.id from letter l where not exists"
                        + " (select 1 from letter_document d where d.letter_id = l.id)"
                        + " order by l.issued_at, l.number limit ?1 for update of l skip locked")
                .setParameter(1, most)
                .getResultList();
        return ids.stream().map(id -> entities.find(IssuedLetter.class, id)).toList();
    }

    @Override
    public void add(UUID letterId, byte[] document, String sha256, Instant now) {
        entities.createNativeQuery(
                        "insert into letter_document (letter_id, content, sha256, made_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, letterId)
                .setParameter(2, document)
                .setParameter(3, sha256)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }
}

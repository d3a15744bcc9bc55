package org.allmenning.letter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.allmenning.letter.LetterKind;
import org.allmenning.letter.LetterTemplate;
import org.allmenning.letter.LetterTemplates;
import org.allmenning.shared.Language;

@ApplicationScoped
class JpaLetterTemplates implements LetterTemplates {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public List<LetterTemplate> newest(UUID authorityId) {
        return entities.createQuery(
                        "select t from LetterTemplate t where t.authorityId = :authority and t.versionNumber ="
                                + " (select max(o.versionNumber) from LetterTemplate o where o.authorityId = :authority"
                                + " and o.kind = t.kind and o.languageTag = t.languageTag)",
                        LetterTemplate.class)
                .setParameter("authority", authorityId)
                .getResultList();
    }

    @Override
    public List<LetterTemplate> versions(UUID authorityId, LetterKind kind, Language language) {
        return entities.createQuery(
                        "select t from LetterTemplate t where t.authorityId = :authority and t.kind = :kind"
                                + " and t.languageTag = :language order by t.versionNumber desc",
                        LetterTemplate.class)
                .setParameter("authority", authorityId)
                .setParameter("kind", kind)
                .setParameter("language", language.tag())
                .getResultList();
    }

    @Override
    public void lock(UUID authorityId, LetterKind kind, Language language) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(?1)) as text)")
                .setParameter(1, authorityId + "/" + kind + "/" + language)
                .getResultList();
    }

    @Override
    public void add(LetterTemplate template) {
        entities.persist(template);
    }
}

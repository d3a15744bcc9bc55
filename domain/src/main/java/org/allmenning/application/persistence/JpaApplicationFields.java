package org.allmenning.application.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationField;
import org.allmenning.application.ApplicationFields;

@ApplicationScoped
class JpaApplicationFields implements ApplicationFields {

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Override
    public Map<String, ApplicationField> of(UUID applicationId) {
        return entities.createQuery(
                        "select f from ApplicationField f where f.applicationId = :application", ApplicationField.class)
                .setParameter("application", applicationId)
                .getResultStream()
                .collect(Collectors.toMap(ApplicationField::name, Function.identity()));
    }

    @Override
    public void add(ApplicationField field) {
        entities.persist(field);
    }
}

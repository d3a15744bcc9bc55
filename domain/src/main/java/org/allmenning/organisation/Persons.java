package org.allmenning.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.shared.Language;

/** The contact data of everybody who signed in. */
public interface Persons {

    Optional<Person> find(UUID id);

    /** In one query; unknown ids are left out. */
    Map<UUID, Person> byIds(Collection<UUID> ids);

    /**
     * Writes what is new or changed, also when two requests do so at once.
     *
     * @param language null keeps the language known before
     */
    void remember(UUID id, String userName, String displayName, String email, Language language);
}

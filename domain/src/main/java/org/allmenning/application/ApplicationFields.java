package org.allmenning.application;

import java.util.Map;
import java.util.UUID;

/** What applications say beside their budgets. */
public interface ApplicationFields {

    /** Those that were ever filled in, by name, in one query. */
    Map<String, ApplicationField> of(UUID applicationId);

    void add(ApplicationField field);
}

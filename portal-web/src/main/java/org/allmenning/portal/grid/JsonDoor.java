package org.allmenning.portal.grid;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The JSON resources of this application's own pages, below {@code /my/json}. */
@ApplicationPath("/my/json")
public class JsonDoor extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AttachmentsResource.class,
                BudgetResource.class,
                FieldsResource.class,
                SubmissionResource.class,
                LetterResource.class,
                RefusalMapper.class,
                FaultyInputMapper.class);
    }
}

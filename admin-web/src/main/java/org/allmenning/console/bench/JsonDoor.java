package org.allmenning.console.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The JSON resources of the console's own pages, below {@code /json}. */
@ApplicationPath("/json")
public class JsonDoor extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ScenarioResource.class, RefusalMapper.class, FaultyInputMapper.class);
    }
}

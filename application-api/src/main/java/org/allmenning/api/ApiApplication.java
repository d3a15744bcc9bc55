package org.allmenning.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All paths of the API; every resource and provider of this archive belongs to it. */
@ApplicationPath("/")
public class ApiApplication extends Application {

    /** The interface is described by OpenAPI alone. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

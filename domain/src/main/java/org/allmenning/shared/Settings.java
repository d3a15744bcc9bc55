package org.allmenning.shared;

import java.util.Optional;

/** The configuration: environment variables, documented in one table of the README. */
public final class Settings {

    private Settings() {}

    /** A variable, or the system property of the same name where a test sets one. */
    public static Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .filter(value -> !value.isBlank());
    }

    public static String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the variable " + name + " is not set"));
    }

    public static String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }
}

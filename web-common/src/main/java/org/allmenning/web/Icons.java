package org.allmenning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** The line drawings of the tag {@code a:icon}, on a field of 16 by 16. */
@ApplicationScoped
@Named("icons")
public class Icons {

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("add", "M8 3v10M3 8h10"),
            Map.entry(
                    "away",
                    "M2 2.5l12 11M1.8 6.3A9.5 9.5 0 0 1 4.6 4.5M7 3.7a9.3 9.3 0 0 1 7.2 2.6M4.2 8.9a6 6 0 0 1 2.6-1.5"
                            + "M10.3 8a6 6 0 0 1 1.5 1M8 12.3v.1"),
            Map.entry("building", "M2.5 13.5h11M4 13.5v-7M8 13.5v-7M12 13.5v-7M2.5 6 8 2.5 13.5 6Z"),
            Map.entry("check", "M3 8.5l3.2 3L13 4.5"),
            Map.entry("chevron", "M6 3.5 10.5 8 6 12.5"),
            Map.entry("clock", "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 1.7"),
            Map.entry("comment", "M2.5 3h11v8H8l-3.5 2.7V11h-2Z"),
            Map.entry("copy", "M5 3.5H3.5v10h9v-10H11M5.5 2h5v3h-5Z"),
            Map.entry("document", "M4 1.8h5l3 3v9.4H4ZM9 1.8v3h3"),
            Map.entry("download", "M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11"),
            Map.entry("edit", "M3 13l.6-3L10.8 2.8l2.4 2.4L6 12.4Z"),
            Map.entry("error", "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.7v4M8 11.2v.1"),
            Map.entry(
                    "eye",
                    "M1.5 8C3 5.2 5.3 3.8 8 3.8S13 5.2 14.5 8C13 10.8 10.7 12.2 8 12.2S3 10.8 1.5 8ZM8 6.2"
                            + "a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z"),
            Map.entry("forbidden", "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM3.5 12.5l9-9"),
            Map.entry(
                    "globe",
                    "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM1.5 8h13M8 1.5c2.2 2 2.8 4.2 2.8 6.5"
                            + "S10.2 12.5 8 14.5C5.8 12.5 5.2 10.3 5.2 8S5.8 3.5 8 1.5Z"),
            Map.entry("info", "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7.3v4M8 4.8v.1"),
            Map.entry("lock", "M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5"),
            Map.entry(
                    "person",
                    "M8 2.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM2.8 14c.4-2.8 2.5-4.2 5.2-4.2"
                            + "s4.8 1.4 5.2 4.2"),
            Map.entry("more", "M3 8v.1M8 8v.1M13 8v.1"),
            Map.entry("print", "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z"),
            Map.entry("redo", "M10.5 3l3 3-3 3M13.5 6h-7a3.5 3.5 0 0 0 0 7H10"),
            Map.entry("remove", "M3.5 4.5h9M6.5 4.5V3h3v1.5M4.5 4.5l.6 9h5.8l.6-9"),
            Map.entry("search", "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14"),
            Map.entry("sort", "M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3"),
            Map.entry("swap", "M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13"),
            Map.entry("down", "M8 3v10M4.5 9.5 8 13l3.5-3.5"),
            Map.entry("up", "M8 13V3M4.5 6.5 8 3l3.5 3.5"),
            Map.entry("undo", "M5.5 3 2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6"),
            Map.entry("upload", "M8 10.5v-8M4.8 5.5 8 2.3l3.2 3.2M2.5 13.5h11"),
            Map.entry("warning", "M8 2 14.5 13.5h-13ZM8 6.3v3.4M8 11.6v.1"));

    /** @throws IllegalArgumentException for a name that no drawing has */
    public String path(String name) {
        var path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return path;
    }
}

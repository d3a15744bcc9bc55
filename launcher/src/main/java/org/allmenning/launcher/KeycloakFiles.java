package org.allmenning.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** The unpacked Keycloak: one directory for each version, shared by the installations of a clone. */
final class KeycloakFiles {
    /** What cannot be changed at start any more; a change here makes Keycloak build itself anew. */
    static final List<String> BUILD =
            List.of("build", "--db=postgres", "--features-disabled=ciba,device-flow,kerberos,par");

    private final Layout layout;
    private final String version;

    KeycloakFiles(Layout layout) {
        this.layout = layout;
        this.version = version();
    }

    Path directory() {
        return layout.programs().resolve("keycloak-" + version);
    }

    void unpack(Progress progress) {
        if (Files.isDirectory(directory())) {
            return;
        }
        progress.say("Keycloak " + version + " is being unpacked (once)");
        Path unfinished = layout.programs().resolve("keycloak.unpacking");
        Layout.delete(unfinished);
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(layout.distribution().resolve("keycloak.zip")))) {
            Archives.unpack(zip, unfinished);
            try (Stream<Path> roots = Files.list(unfinished)) {
                Files.move(roots.findFirst().orElseThrow(), directory(), StandardCopyOption.ATOMIC_MOVE);
            }
            Layout.delete(unfinished);
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be unpacked into " + directory() + ": " + e.getMessage(), e);
        }
    }

    void installRealmAndTheme() {
        Path source = layout.distribution().resolve("keycloak");
        Archives.copyTree(source.resolve("realm"), directory().resolve("data/import"));
        Archives.copyTree(source.resolve("themes"), directory().resolve("themes"));
    }

    boolean isBuilt() {
        try {
            return Files.exists(stamp()) && Files.readString(stamp()).equals(String.join(" ", BUILD));
        } catch (IOException e) {
            return false;
        }
    }

    void markBuilt() {
        try {
            Files.writeString(stamp(), String.join(" ", BUILD));
        } catch (IOException e) {
            throw new CannotStart("Cannot write " + stamp() + ": " + e.getMessage(), e);
        }
    }

    private Path stamp() {
        return directory().resolve("built-with");
    }

    private static String version() {
        Properties versions = new Properties();
        try (InputStream in = KeycloakFiles.class.getResourceAsStream("/launcher-versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new CannotStart("The launcher does not find its own versions: " + e.getMessage(), e);
        }
        return versions.getProperty("keycloak");
    }
}

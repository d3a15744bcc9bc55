package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things lie. {@code distribution} is what the build gathered; {@code programs} holds what is unpacked once and may
 * serve several installations; {@code home} holds data, logs and process numbers of one installation.
 */
public record Layout(Path distribution, Path programs, Path home) {
    public Layout {
        distribution = distribution.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** The layout of {@code ./run} in a clone. */
    public static Layout ofProject(Path project) {
        return new Layout(
                project.resolve("launcher/target/dist"),
                project.resolve(".allmenning"),
                project.resolve(".allmenning"));
    }

    /** An installation with data of its own that shares the unpacked programs of the clone. */
    public Layout withHome(Path otherHome) {
        return new Layout(distribution, programs, otherHome);
    }

    Path data() {
        return home.resolve("data");
    }

    Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    Path processes() {
        return home.resolve("processes");
    }

    Path webApplications() {
        return home.resolve("applications");
    }

    /** Web applications put here before a start are served beside the three; there is none unless somebody measures. */
    public Path beside() {
        return home.resolve("beside");
    }

    Path temporary() {
        return home.resolve("tmp");
    }

    void createDirectories() {
        try {
            for (Path directory : List.of(programs, data(), home.resolve("logs"), processes(), webApplications())) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot create directories below " + home + ": " + e.getMessage(), e);
        }
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot delete " + directory + ": " + e.getMessage(), e);
        }
    }
}

package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of one module of the build: where it lies, and where it belongs, below the classes or below the root of the web
 * application.
 */
record ModuleFile(String module, Kind kind, Path file, String place) {
    /** What a directory of a module holds. */
    enum Kind {
        SOURCE("java"),
        RESOURCE("resources"),
        PAGE("webapp"),
        CLASS("classes");

        private final String directory;

        Kind(String directory) {
            this.directory = directory;
        }
    }

    static final List<String> MODULES = List.of(
            "domain", "keycloak-adapter", "web-common", "portal-web", "admin-web", "demonstration", "application-api");

    static List<ModuleFile> newerThan(FileTime time, Path project) throws IOException {
        List<ModuleFile> newer = new ArrayList<>();
        for (ModuleFile file : all(project)) {
            if (Files.getLastModifiedTime(file.file()).compareTo(time) > 0) {
                newer.add(file);
            }
        }
        return newer;
    }

    static List<ModuleFile> all(Path project) throws IOException {
        List<ModuleFile> all = new ArrayList<>();
        for (String module : MODULES) {
            for (Kind kind : List.of(Kind.SOURCE, Kind.RESOURCE, Kind.PAGE)) {
                Path root = project.resolve(module).resolve("src/main").resolve(kind.directory);
                if (Files.isDirectory(root)) {
                    try (Stream<Path> files = Files.walk(root)) {
                        files.filter(Files::isRegularFile)
                                .map(file -> new ModuleFile(module, kind, file, place(root, file)))
                                .forEach(all::add);
                    }
                }
            }
        }
        return all;
    }

    boolean isJava() {
        return kind == Kind.SOURCE;
    }

    /** The name of the class that the file declares. */
    String simpleName() {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return name.substring(0, name.indexOf('.'));
    }

    /** Keeps the build's own directory as new as the running product, so that later changes compile against it. */
    void copyToBuild(Path project) throws IOException {
        if (kind != Kind.PAGE) {
            copyTo(project.resolve(module).resolve("target/classes").resolve(place));
        }
    }

    void copyTo(Path target) throws IOException {
        Archives.createParent(target);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String place(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}

package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipInputStream;

/** The three web applications, named as their files are: the name of the file is the path they answer at. */
enum WebApplications {
    PORTAL("ROOT", "portal-web"),
    CONSOLE("admin", "admin-web"),
    API("api", "application-api");

    private final String fileName;
    private final String module;

    WebApplications(String fileName, String module) {
        this.fileName = fileName;
        this.module = module;
    }

    /** The module of the build that makes it. */
    String module() {
        return module;
    }

    /** What the server logs when it has loaded this one. */
    String deployedLine() {
        return fileName + " was successfully deployed";
    }

    /** The server looks for a newer mark of this name every two seconds. */
    void requestReload(Layout layout) throws IOException {
        Path mark = directory(layout).resolve(".reload");
        Files.writeString(mark, "");
        Files.setLastModifiedTime(mark, FileTime.fromMillis(System.currentTimeMillis()));
    }

    /** Puts the files into the unpacked application, as far as it contains their modules; says whether it does. */
    boolean take(List<ModuleFile> files, Layout layout) throws IOException {
        boolean changed = false;
        for (ModuleFile file : files) {
            if (file.module().equals(module)) {
                String root = file.kind() == ModuleFile.Kind.PAGE ? "" : "WEB-INF/classes/";
                file.copyTo(directory(layout).resolve(root + file.place()));
                changed = true;
            }
        }
        for (String other : ModuleFile.MODULES) {
            List<ModuleFile> inside =
                    files.stream().filter(file -> file.module().equals(other)).toList();
            changed |= !inside.isEmpty() && takeIntoLibrary(other, inside, layout);
        }
        return changed;
    }

    /** Writes a new archive in the place of the old one, which the running application may still read. */
    private boolean takeIntoLibrary(String other, List<ModuleFile> files, Layout layout) throws IOException {
        Path libraries = directory(layout).resolve("WEB-INF/lib");
        if (!Files.isDirectory(libraries)) {
            return false;
        }
        boolean found = false;
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(libraries, other + "-[0-9]*.jar")) {
            for (Path archive : archives) {
                found = true;
                try (FileSystem inside = FileSystems.newFileSystem(archive)) {
                    for (ModuleFile file : files) {
                        file.copyTo(inside.getPath("/" + file.place()));
                    }
                }
            }
        }
        return found;
    }

    Path directory(Layout layout) {
        return layout.webApplications().resolve(fileName);
    }

    /** Unpacks each one that was built since it was unpacked last. */
    static void unpack(Layout layout) {
        for (WebApplications application : values()) {
            application.unpackIfNewer(layout);
        }
    }

    private void unpackIfNewer(Layout layout) {
        Path archive = layout.distribution().resolve(fileName + ".war");
        Path stamp = layout.webApplications().resolve(fileName + ".built");
        try {
            String built = Files.getLastModifiedTime(archive) + " " + Files.size(archive);
            if (Files.exists(stamp) && Files.readString(stamp).equals(built)) {
                return;
            }
            Layout.delete(directory(layout));
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
                Archives.unpack(zip, directory(layout));
            }
            Files.writeString(stamp, built);
        } catch (IOException e) {
            throw new CannotStart("Cannot unpack " + archive + ": " + e.getMessage(), e);
        }
    }
}

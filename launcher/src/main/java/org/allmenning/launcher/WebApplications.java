package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

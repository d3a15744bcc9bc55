package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of Keycloak's own administrator, drawn at the first start and kept beside the data. */
final class AdminPassword {
    static final String USER = "keycloak-admin";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    AdminPassword(Layout layout) {
        this.file = layout.data().resolve("keycloak-admin-password");
    }

    synchronized String value() {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[18];
                RANDOM.nextBytes(random);
                Files.writeString(file, "");
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart("Cannot keep a password in " + file + ": " + e.getMessage(), e);
        }
    }

    Path file() {
        return file;
    }
}

package org.allmenning.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks archives and copies trees of files. */
final class Archives {
    private Archives() {}

    /** Never writes outside of the directory, whatever the names in the archive say. */
    static void unpack(ZipInputStream zip, Path directory) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path target = directory.resolve(entry.getName()).normalize();
            if (!target.startsWith(directory)) {
                throw new IOException("the archive names a file outside of its directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                createParent(target);
                Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Copies what is newer or of another size, and says whether there was anything. */
    static boolean copyTree(Path source, Path target) {
        boolean changed = false;
        if (!Files.isDirectory(source)) {
            return false;
        }
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(path));
                if (differs(path, copy)) {
                    createParent(copy);
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                    changed = true;
                }
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot copy " + source + " to " + target + ": " + e.getMessage(), e);
        }
        return changed;
    }

    static void createParent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    private static boolean differs(Path path, Path copy) throws IOException {
        if (!Files.exists(copy) || Files.size(path) != Files.size(copy)) {
            return true;
        }
        FileTime copied = Files.getLastModifiedTime(copy);
        return !copied.equals(Files.getLastModifiedTime(path));
    }
}

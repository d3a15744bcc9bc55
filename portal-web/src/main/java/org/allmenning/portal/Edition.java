package org.allmenning.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Which edition of the program answers: a digest over its own files, the same on every node. A page that a browser or a
 * cache kept from another edition may look different.
 */
@ApplicationScoped
public class Edition {

    @Inject
    private ServletContext application;

    private String value;

    /** Twelve hexadecimal digits. */
    public synchronized String value() {
        if (value == null) {
            value = digest();
        }
        return value;
    }

    private String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            read("/", digest);
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void read(String folder, MessageDigest digest) {
        var paths = application.getResourcePaths(folder);
        for (var path : paths == null ? new TreeSet<String>() : new TreeSet<>(paths)) {
            if (path.endsWith("/")) {
                read(path, digest);
            } else {
                readFile(path, digest);
            }
        }
    }

    private void readFile(String path, MessageDigest digest) {
        try (InputStream file = application.getResourceAsStream(path);
                var through = new DigestInputStream(file, digest)) {
            through.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.allmenning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stylesheet, typeface and scripts. Their address names their content, so that a browser keeps them for ever and yet never
 * shows an old one.
 */
@ApplicationScoped
@Named("look")
public class Look {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("allmenning.css", "text/css;charset=UTF-8"),
            Map.entry("web.css", "text/css;charset=UTF-8"),
            Map.entry("console.css", "text/css;charset=UTF-8"),
            Map.entry("console.js", "text/javascript;charset=UTF-8"),
            Map.entry("autosave.js", "text/javascript;charset=UTF-8"),
            Map.entry("workbench.js", "text/javascript;charset=UTF-8"),
            Map.entry("keep-typed.js", "text/javascript;charset=UTF-8"),
            Map.entry("signing-out.js", "text/javascript;charset=UTF-8"),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("fonts/inter-latin-wght-normal.woff2", "font/woff2"),
            Map.entry("fonts/inter-latin-ext-wght-normal.woff2", "font/woff2"),
            Map.entry("fonts/LICENSE-inter.txt", "text/plain;charset=UTF-8"),
            Map.entry("LICENSE-designsystemet.txt", "text/plain;charset=UTF-8"));

    @Inject
    private ServletContext application;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String version;

    /** Reads the files once. */
    public Look() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : TYPES.keySet().stream().sorted().toList()) {
                var content = read(name);
                digest.update(content);
                files.put(name, content);
            }
            version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address of a file in this application: {@code #{look.at('allmenning.css')}}. */
    public String at(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return application.getContextPath() + "/look/" + version + "/" + name;
    }

    String version() {
        return version;
    }

    Optional<byte[]> content(String name) {
        return Optional.ofNullable(files.get(name));
    }

    String type(String name) {
        return TYPES.get(name);
    }

    private static byte[] read(String name) {
        try (InputStream stream = Look.class.getResourceAsStream("look/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

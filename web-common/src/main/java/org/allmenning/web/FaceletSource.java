package org.allmenning.web;

import java.util.Locale;

/**
 * Where pages may come from: the application itself and the JARs it brings, and only files that end in {@code .xhtml}.
 *
 * @param root the address of the application's own files, as the server gives it
 * @param libraries the address of the folder of its JARs: {@code jar:file:/…/WEB-INF/lib/}
 */
record FaceletSource(String root, String libraries) {

    FaceletSource {
        root = root.endsWith("/") ? root : root + "/";
    }

    /** For an application whose files the server finds at the root, and whose JARs lie beside the one of the given file. */
    static FaceletSource of(String root, String fileInJar) {
        var jar = fileInJar.substring(0, fileInJar.indexOf("!/"));
        return new FaceletSource(root, jar.substring(0, jar.lastIndexOf('/') + 1));
    }

    boolean allows(String url) {
        return url.endsWith(".xhtml") && !leadsElsewhere(url) && (url.startsWith(root) || isInOwnJar(url));
    }

    private boolean isInOwnJar(String url) {
        return url.startsWith(libraries)
                && url.substring(libraries.length()).matches("[\\w.+-]+\\.jar!/META-INF/(resources|tags)/.+");
    }

    private static boolean leadsElsewhere(String url) {
        var decoded = url.toLowerCase(Locale.ROOT)
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "\\");
        return decoded.contains("/../") || decoded.contains("\\") || decoded.contains("?") || decoded.contains("#");
    }
}

package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Visitor;

/**
 * Answers who already has the award list as it is: 304 without reading it. A tag stands for the decisions, the language, the
 * form asked for and the edition of the program. Who is signed in sees their name on the page, so nothing is kept for them.
 */
@RequestScoped
public class UnchangedAwards {

    @Inject
    private ReadAwardList readAwardList;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Edition edition;

    @Inject
    private Visitor visitor;

    /** Whether the request was answered. */
    boolean answers(String key, HttpServletRequest request, HttpServletResponse response) {
        if (visitor.isSignedIn()) {
            response.setHeader("Cache-Control", "private, no-store");
            return false;
        }
        var tag = tag(readAwardList.stamp(key), reader.getTag(), form(request), edition.value());
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Vary", "Accept-Language, Cookie");
        if (!matches(request.getHeader("If-None-Match"), tag)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    private static String form(HttpServletRequest request) {
        return request.getPathInfo() + "?" + request.getQueryString();
    }

    /** A quoted tag for these parts. */
    static String tag(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return '"' + HexFormat.of().formatHex(digest.digest()).substring(0, 24) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether one of the tags of an {@code If-None-Match} header is this one; weak ones compare alike (RFC 9110, 13.1.2). */
    static boolean matches(String header, String tag) {
        if (header == null) {
            return false;
        }
        return java.util.Arrays.stream(header.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}

package org.allmenning.signon.browser;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that only pages of this session know. What changes something without going through Faces carries it: the
 * sign-out as a field, the scripts of a page in the header {@code X-CSRF-Token}.
 */
@SessionScoped
@Named("sessionToken")
public class SessionToken implements Serializable {

    /** The field in a form. */
    public static final String PARAMETER = "session-token";

    /** The header that scripts send. */
    public static final String HEADER = "X-CSRF-Token";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value = draw();

    /** For the form or the {@code meta} element of a page. */
    public String getValue() {
        return value;
    }

    /** Compared in constant time; null never matches. */
    public boolean matches(String sent) {
        return sent != null
                && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private static String draw() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

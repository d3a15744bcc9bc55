package org.allmenning.signon.browser;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages to which the sign-ins that this session began lead back: one for each tab, found by the state that Keycloak hands
 * back. The oldest is forgotten when there are many.
 */
final class WaysBack implements Serializable {

    private static final String ATTRIBUTE = WaysBack.class.getName();
    private static final int MOST = 20;

    private final Map<String, String> pages = new LinkedHashMap<>();

    private WaysBack() {}

    /** Of this session; never null, and not kept until something is added. */
    static WaysBack of(HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof WaysBack known ? known : new WaysBack();
    }

    /** Remembers the page for a sign-in that has just begun. */
    static void add(HttpSession session, String state, String page) {
        var known = of(session);
        synchronized (known) {
            known.pages.put(state, page);
            if (known.pages.size() > MOST) {
                known.pages.remove(known.pages.keySet().iterator().next());
            }
        }
        session.setAttribute(ATTRIBUTE, known);
    }

    /** The page for this state, which may come from anybody. */
    synchronized Optional<String> find(String state) {
        return Optional.ofNullable(pages.get(state));
    }
}

package org.allmenning.signon.browser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which of our sessions belong to a session in Keycloak, so that a sign-out anywhere ends them. Per node. */
@ApplicationScoped
public class OpenSessions {

    private final Map<String, Set<HttpSession>> byKeycloakSession = new ConcurrentHashMap<>();

    void opened(String keycloakSession, HttpSession session) {
        byKeycloakSession
                .computeIfAbsent(keycloakSession, unknown -> ConcurrentHashMap.newKeySet())
                .add(session);
    }

    /** Forgets a session that has ended by itself. */
    void closed(HttpSession session) {
        byKeycloakSession.values().forEach(sessions -> sessions.remove(session));
        byKeycloakSession.values().removeIf(Set::isEmpty);
    }

    /** Ends every session of somebody who signed out. */
    void end(String keycloakSession) {
        var sessions = byKeycloakSession.remove(keycloakSession);
        if (sessions != null) {
            sessions.forEach(OpenSessions::end);
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // it expired in the same moment, which is what was wanted
            return;
        }
    }
}

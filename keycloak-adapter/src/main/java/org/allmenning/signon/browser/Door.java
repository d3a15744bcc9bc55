package org.allmenning.signon.browser;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmenning.shared.Role;
import org.allmenning.shared.Settings;

/** Which of the two web applications this is. A person enters each with the roles that belong to it, and no others. */
public enum Door {
    /** The portal: municipalities and others who apply. Only {@code /my} needs a sign-in. */
    APPLICANTS("portal-web", "PORTALSID", "ALLMENNING_PORTAL_CLIENT_SECRET", "/my/applications", "/my/organisation"),
    /** The console: those who work for a grant authority. All of it needs a sign-in but what signing in takes. */
    AUTHORITIES("admin-web", "ADMINSID", "ALLMENNING_ADMIN_CLIENT_SECRET", "/", "/organisation");

    /** The context parameter in {@code web.xml} that names the door. */
    public static final String PARAMETER = "org.allmenning.door";

    private static final List<String> OPEN_IN_CONSOLE =
            List.of("/callback", "/backchannel-logout", "/sign-out", "/error", "/look/", "/jakarta.faces.resource/");

    private final String clientId;
    private final String cookie;
    private final String secretVariable;
    private final String home;
    private final String picker;

    Door(String clientId, String cookie, String secretVariable, String home, String picker) {
        this.clientId = clientId;
        this.cookie = cookie;
        this.secretVariable = secretVariable;
        this.home = home;
        this.picker = picker;
    }

    /** The door that {@code web.xml} names. */
    public static Door of(ServletContext application) {
        var name = application.getInitParameter(PARAMETER);
        if (name == null) {
            throw new IllegalStateException("web.xml lacks the context parameter " + PARAMETER);
        }
        return valueOf(name);
    }

    /** The client in Keycloak. */
    public String clientId() {
        return clientId;
    }

    /** The name of the session cookie: one per application, since both live on one host. */
    public String cookie() {
        return cookie;
    }

    /** The secret of the client, from the environment. */
    public String clientSecret() {
        return Settings.get(secretVariable);
    }

    /** Where a person goes who signed in without having asked for a page. */
    public String home() {
        return home;
    }

    /** The page on which the acting organisation is chosen. */
    public String picker() {
        return picker;
    }

    /** The roles that count here. */
    public Set<Role> roles() {
        return this == APPLICANTS
                ? EnumSet.of(Role.APPLICANT, Role.LEAD_APPLICANT)
                : EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.LEAD_APPLICANT));
    }

    /** Whether this is the console. */
    public boolean isConsole() {
        return this == AUTHORITIES;
    }

    /** Whether an address of this application needs a sign-in; the constraints in {@code web.xml} say the same. */
    public boolean protects(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (this == APPLICANTS) {
            return path.equals("/my") || path.startsWith("/my/");
        }
        return OPEN_IN_CONSOLE.stream().noneMatch(path::startsWith);
    }
}

package org.allmenning.signon.browser;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import org.allmenning.signon.SignOnSettings;

/** The session cookie: one name per application, out of reach of scripts and other sites, on https only where there is https. */
public class SessionCookies implements ServletContextListener, HttpSessionListener {

    @Inject
    private OpenSessions sessions;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var application = event.getServletContext();
        var cookie = application.getSessionCookieConfig();
        cookie.setName(Door.of(application).cookie());
        cookie.setPath(application.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(SignOnSettings.isEncrypted());
        application.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.closed(event.getSession());
    }
}

package org.allmenning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.allmenning.signon.browser.Door;
import org.allmenning.signon.browser.ReturnAddress;

/** What the frame of a page asks about the request. Says whether somebody is signed in without beginning a session. */
@RequestScoped
@Named("visitor")
public class Visitor {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ServletContext application;

    /** Only then may a page ask {@code signedIn} or {@code sessionToken}: both begin a session. */
    public boolean isSignedIn() {
        return request.getUserPrincipal() != null && request.getSession(false) != null;
    }

    /** Whether this is the console. */
    public boolean isInConsole() {
        return Door.of(application).isConsole();
    }

    /** The page of this door on which the acting organisation is chosen. */
    public String getPicker() {
        return Door.of(application).picker();
    }

    /** Where somebody who is signed in begins. */
    public String getHome() {
        return Door.of(application).home();
    }

    /** Whether the page was returned to, so that it gives back what was typed. */
    public boolean isBack() {
        return request.getParameter(ReturnAddress.RESUMED) != null;
    }

    /** What the front page tells somebody who was sent there, or null: {@code signed-out}. */
    public String getNotice() {
        var notice = request.getParameter("notice");
        return notice != null && notice.matches("signed-out|signed-out-here|not-signed-in") ? notice : null;
    }
}

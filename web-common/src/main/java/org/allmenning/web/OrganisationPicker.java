package org.allmenning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.allmenning.signon.browser.Door;
import org.allmenning.signon.browser.ReturnAddress;
import org.allmenning.signon.browser.SignedIn;

/** The page {@code …/organisation}: for whom somebody with several organisations acts from now on. */
@RequestScoped
@Named("organisationPicker")
public class OrganisationPicker {

    @Inject
    private SignedIn signedIn;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ServletContext application;

    /** Chooses, and goes on to the page that was asked for. */
    public String choose(String organisationId) {
        signedIn.actFor(UUID.fromString(organisationId));
        var home = request.getContextPath() + Door.of(application).home();
        return Navigation.to(
                ReturnAddress.own(request.getParameter("to"), request).orElse(home));
    }
}

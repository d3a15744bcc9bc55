package org.allmenning.signon.browser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import jakarta.servlet.ServletContext;
import org.allmenning.signon.SignOnSettings;

/**
 * The sign-on of this application at Keycloak. Tokens are looked at once, when somebody signs in: an expired one ends no
 * session, so that those who are at work go on while Keycloak is away. The scope is widened in {@link SignInRedirect}.
 */
@ApplicationScoped
@Named("signOn")
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${signOn.issuer}",
        clientId = "${signOn.clientId}",
        clientSecret = "${signOn.clientSecret}",
        redirectURI = "${signOn.callback}",
        redirectToOriginalResource = false,
        scope = "openid",
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username"),
        logout = @LogoutDefinition(notifyProvider = false, accessTokenExpiry = false, identityTokenExpiry = false),
        tokenAutoRefresh = false,
        jwksConnectTimeout = 3_000,
        jwksReadTimeout = 5_000)
public class SignOn {

    /** Where Keycloak sends people back to, below the context path. */
    public static final String CALLBACK = "/callback";

    @Inject
    private ServletContext application;

    private Door door;

    @PostConstruct
    void readDoor() {
        door = Door.of(application);
    }

    public Door getDoor() {
        return door;
    }

    public String getIssuer() {
        return SignOnSettings.issuer();
    }

    public String getClientId() {
        return door.clientId();
    }

    public String getClientSecret() {
        return door.clientSecret();
    }

    public String getCallback() {
        return getApplicationUrl() + CALLBACK;
    }

    /** This application in the browser, without a slash at the end. */
    public String getApplicationUrl() {
        return SignOnSettings.baseUrl() + application.getContextPath();
    }
}

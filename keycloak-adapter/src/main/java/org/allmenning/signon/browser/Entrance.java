package org.allmenning.signon.browser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmenning.organisation.Organisations;
import org.allmenning.organisation.usecase.RememberMemberships;
import org.allmenning.organisation.usecase.RememberPerson;
import org.allmenning.shared.CurrentActor;
import org.allmenning.signon.OrganisationClaim;

/**
 * Lets somebody in whom Keycloak vouched for: finds the organisations of the token in the register, keeps those in which the
 * person holds a role that counts at this door, and hands on the contact data and all memberships, whichever door they count
 * at: who belongs to an applicant is disqualified from its cases.
 */
@ApplicationScoped
public class Entrance {

    private static final Logger LOG = Logger.getLogger(Entrance.class.getName());

    @Inject
    private SignOn signOn;

    @Inject
    private SignedIn signedIn;

    @Inject
    private OpenSessions openSessions;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Organisations organisations;

    @Inject
    private RememberPerson rememberPerson;

    @Inject
    private RememberMemberships rememberMemberships;

    /** Whether the person of this session is known already. */
    boolean isPassed() {
        return signedIn.isPresent();
    }

    /** Where to go when no page was asked for. */
    String home() {
        return signOn.getDoor().home();
    }

    /**
     * Lets the person in.
     *
     * @param granted the scopes that Keycloak granted: where they are narrower than what was asked for, what was known of
     *     organisations that the token leaves out stays
     */
    void admit(IdentityToken token, Collection<String> granted, HttpServletRequest request) {
        var claims = token.getClaims();
        var userName = text(claims, "preferred_username");
        var name = text(claims, "name");
        var person = new SignedIn.Person(
                UUID.fromString(text(claims, "sub")),
                userName,
                name.isEmpty() ? userName : name,
                text(claims, "email"),
                text(claims, "sid"),
                token.getToken());
        signedIn.enter(person, suitable(claims.get(OrganisationClaim.NAME)));
        openSessions.opened(person.session(), request.getSession());
        currentActor.become(signedIn.actor());
        rememberPerson.remember(
                person.id(),
                person.userName(),
                person.displayName(),
                person.email(),
                ChosenLanguage.chosen(request).orElse(null));
        var memberships = OrganisationClaim.read(claims.get(OrganisationClaim.NAME));
        if (OrganisationClaim.isComplete(granted)) {
            rememberMemberships.remember(person.id(), memberships);
        } else {
            LOG.log(Level.WARNING, "{0} signed in with a narrower scope: {1}", new Object[] {person.id(), granted});
            rememberMemberships.rememberAlso(person.id(), memberships);
        }
    }

    private List<Membership> suitable(Object claim) {
        var memberships = new ArrayList<Membership>();
        OrganisationClaim.read(claim).forEach((alias, held) -> {
            var roles = EnumSet.copyOf(signOn.getDoor().roles());
            roles.retainAll(held);
            if (!roles.isEmpty()) {
                organisations
                        .findByAlias(alias)
                        .ifPresentOrElse(
                                known -> memberships.add(new Membership(known.id(), alias, known.name(), roles)),
                                () -> LOG.log(
                                        Level.WARNING, "No organisation in the register has the alias {0}", alias));
            }
        });
        return memberships;
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String value ? value : "";
    }
}

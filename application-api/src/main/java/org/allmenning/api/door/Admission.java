package org.allmenning.api.door;

import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.allmenning.api.problem.Problem;
import org.allmenning.api.problem.ProblemException;
import org.allmenning.api.problem.Problems;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.Organisations;
import org.allmenning.organisation.usecase.RememberMemberships;
import org.allmenning.organisation.usecase.RememberPerson;
import org.allmenning.shared.Actor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.signon.Bearer;
import org.allmenning.signon.BearerTokens;
import org.allmenning.signon.TokenRefused;

/**
 * Lets a caller in whom a verified token names, for one organisation: the only one of the token, or the one that the header
 * {@value #ORGANISATION} names.
 */
@ApplicationScoped
public class Admission {

    /** Names the acting organisation by its alias. */
    public static final String ORGANISATION = "Allmenning-Organisation";

    private static final Logger LOG = Logger.getLogger(Admission.class.getName());

    private BearerTokens tokens;
    private Organisations organisations;
    private CurrentActor currentActor;
    private RememberPerson rememberPerson;
    private RememberMemberships rememberMemberships;
    private volatile boolean keycloakIsAway;

    protected Admission() {}

    @Inject
    public Admission(
            BearerTokens tokens,
            Organisations organisations,
            CurrentActor currentActor,
            RememberPerson rememberPerson,
            RememberMemberships rememberMemberships) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.currentActor = currentActor;
        this.rememberPerson = rememberPerson;
        this.rememberMemberships = rememberMemberships;
    }

    /** @param wanted the alias of the organisation to act for; null where the caller named none */
    void admit(String token, String wanted) {
        var bearer = verified(token);
        var alias = alias(bearer, wanted);
        var organisation = alias.flatMap(organisations::findByAlias);
        currentActor.become(new Actor(
                bearer.subject(),
                bearer.displayName(),
                organisation.map(Organisation::id).orElse(null),
                organisation.map(Organisation::alias).orElse(""),
                organisation
                        .map(known -> bearer.memberships().get(known.alias()))
                        .orElse(Set.of())));
        bearer.email().ifPresent(email -> remember(bearer, email));
    }

    /** Nothing is written that is known: who works through the API alone is disqualified like everybody else. */
    private void remember(Bearer bearer, String email) {
        rememberPerson.remember(bearer.subject(), bearer.userName(), bearer.displayName(), email, null);
        rememberMemberships.rememberAlso(bearer.subject(), bearer.memberships());
    }

    private Bearer verified(String token) {
        try {
            var bearer = tokens.verify(token);
            keycloakIsAway = false;
            return bearer;
        } catch (TokenRefused refused) {
            LOG.log(Level.INFO, "{0}", refused.getMessage());
            throw new ProblemException(isForWantOfKeys(refused) ? Problems.ofStatus(503) : Problems.tokenRefused());
        }
    }

    /** Keys are asked for only now and then: in between, what came of it the last time counts. */
    private boolean isForWantOfKeys(TokenRefused refused) {
        if (isCausedBy(refused, JWKSetUnavailableException.class)) {
            keycloakIsAway = true;
        } else if (!isCausedBy(refused, RateLimitReachedException.class)) {
            keycloakIsAway = false;
        }
        return keycloakIsAway;
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> kind) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    private static Optional<String> alias(Bearer bearer, String wanted) {
        var known = bearer.memberships().keySet();
        if (wanted != null) {
            if (!known.contains(wanted)) {
                throw new ProblemException(Problem.of(400, "api.organisationUnknown", ORGANISATION));
            }
            return Optional.of(wanted);
        } else if (known.size() > 1) {
            throw new ProblemException(Problem.of(400, "api.organisationMissing", ORGANISATION));
        }
        return known.stream().findFirst();
    }
}

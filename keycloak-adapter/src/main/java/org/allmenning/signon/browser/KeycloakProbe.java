package org.allmenning.signon.browser;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.allmenning.signon.SignOnSettings;

/** Asks whether Keycloak answers before anybody is sent there. The answer counts for three seconds. */
@ApplicationScoped
public class KeycloakProbe {

    private static final Duration COUNTS_FOR = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Answer last = new Answer(false, System.nanoTime() - COUNTS_FOR.toNanos());

    private record Answer(boolean answers, long at) {
        boolean counts() {
            return System.nanoTime() - at < COUNTS_FOR.toNanos();
        }
    }

    /** Whether people can sign in now. */
    public boolean answers() {
        var known = last;
        if (!known.counts()) {
            known = new Answer(ask(), System.nanoTime());
            last = known;
        }
        return known.answers();
    }

    private boolean ask() {
        var question = HttpRequest.newBuilder(URI.create(SignOnSettings.issuer() + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

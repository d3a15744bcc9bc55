package org.allmenning.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** An address that must answer before the installation counts as ready. */
final class Address {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final URI uri;
    private final Set<Integer> answers;
    private volatile String last = "no answer";

    private Address(String uri, Integer... answers) {
        this.uri = URI.create(uri);
        this.answers = Set.of(answers);
    }

    static Address open(String uri) {
        return new Address(uri, 200);
    }

    /** A page that may send a stranger to the sign-in. */
    static Address guarded(String uri) {
        return new Address(uri, 200, 302, 303);
    }

    /** The same while there may be no Keycloak: the page that says so is an answer too. */
    static Address guardedWithoutSignOn(String uri) {
        return new Address(uri, 200, 302, 303, 503);
    }

    boolean answers() {
        try {
            int status = HTTP.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
            last = "status " + status;
            return answers.contains(status);
        } catch (IOException e) {
            last = "no answer";
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return uri + " (" + last + ")";
    }
}

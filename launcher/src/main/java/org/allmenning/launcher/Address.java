package org.allmenning.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An address that must answer before the installation counts as ready. */
final class Address {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final URI uri;
    private final boolean redirectIsAnAnswer;
    private volatile String last = "no answer";

    private Address(URI uri, boolean redirectIsAnAnswer) {
        this.uri = uri;
        this.redirectIsAnAnswer = redirectIsAnAnswer;
    }

    static Address open(String uri) {
        return new Address(URI.create(uri), false);
    }

    /** A page that may send a stranger to the sign-in. */
    static Address guarded(String uri) {
        return new Address(URI.create(uri), true);
    }

    boolean answers() {
        try {
            int status = HTTP.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
            last = "status " + status;
            return status == 200 || (redirectIsAnAnswer && (status == 302 || status == 303));
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

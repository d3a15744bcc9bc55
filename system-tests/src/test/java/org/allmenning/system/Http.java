package org.allmenning.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain requests, and tokens of demonstration accounts for the API. */
final class Http {

    /** One connection for each request under way, as many people have; HTTP/2 would send all over one. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private Http() {}

    static HttpResponse<String> get(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> post(String address, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The value of the header Authorization for an account. */
    static String bearer(String account) {
        var form = Map.of(
                "grant_type", "password",
                "client_id", "demonstration-cli",
                "username", account,
                "password", account,
                "scope", "openid organization:*");
        var answer = post(
                Stack.installation().realm() + "/protocol/openid-connect/token",
                form.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                "Content-Type",
                "application/x-www-form-urlencoded");
        var token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException("no token for " + account + ": " + answer.body());
        }
        return "Bearer " + token.group(1);
    }
}

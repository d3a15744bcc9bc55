package org.allmenning.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: cookies, redirects and forms. */
final class Browsing {
    private static final int MOST_REDIRECTS = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> post(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(first);
        for (int i = 0; i < MOST_REDIRECTS && isRedirect(answer); i++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next).GET());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest plain = builder.copy().timeout(PATIENCE).build();
        String mine = cookiesFor(plain.uri());
        HttpRequest request = mine.isEmpty()
                ? plain
                : builder.timeout(PATIENCE).header("Cookie", mine).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(header -> keep(header, request.uri()));
        return answer;
    }

    /** By path only, as all of it is one host; "secure" counts for nothing on the loopback address. */
    private void keep(String header, URI from) {
        String[] parts = header.split(";", -1);
        String path = "/";
        for (String part : parts) {
            if (part.strip().toLowerCase(java.util.Locale.ROOT).startsWith("path=")) {
                path = part.strip().substring("path=".length());
            }
        }
        String[] pair = parts[0].split("=", 2);
        String key = from.getPort() + path + " " + pair[0];
        if (pair.length < 2 || pair[1].isEmpty()) {
            cookies.remove(key);
        } else {
            cookies.put(key, pair[0] + "=" + pair[1]);
        }
    }

    private String cookiesFor(URI to) {
        return cookies.entrySet().stream()
                .filter(cookie -> {
                    String scope = cookie.getKey().substring(0, cookie.getKey().indexOf(' '));
                    return (to.getPort() + to.getPath()).startsWith(scope);
                })
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
    }

    private static boolean isRedirect(HttpResponse<String> answer) {
        return answer.statusCode() >= 300
                && answer.statusCode() < 400
                && answer.headers().firstValue("Location").isPresent();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.allmenning.system;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a browser, who sends what a browser would and whatever else comes to mind: cookies, forms, tokens. */
public final class Person {

    private static final int MOST_REDIRECTS = 15;
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern SCRIPT_TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*>");

    /** By port, path and name: all of it is one host, and on the loopback address "secure" counts for nothing. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Nobody yet: no cookies. */
    static Person unknown() {
        return new Person();
    }

    /** Signed in by the two forms of Keycloak on the way to a page; demonstration accounts have both words alike. */
    public static Person signedIn(String account, String page) {
        var person = new Person();
        var name = person.follow(person.get(page));
        var password = person.follow(person.post(formOf(name), Map.of("username", account)));
        var end = person.follow(person.post(formOf(password), Map.of("username", account, "password", account)));
        if (!end.uri().toString().startsWith(Stack.portal())) {
            throw new IllegalStateException(
                    account + " was not let in: " + end.uri() + " answered " + end.statusCode());
        }
        return person;
    }

    public HttpResponse<String> get(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String address, Map<String, String> fields, String... headers) {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** As the scripts and links of a page do it, with the token of the page or another. */
    HttpResponse<String> json(String method, String address, String body, String token) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "application/json, */*;q=0.8")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(token == null ? request : request.header("X-CSRF-Token", token));
    }

    /** A file, as the script of the attachments sends it. */
    HttpResponse<String> file(String address, String content, String token) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "application/json")
                .header("Content-Type", "application/octet-stream")
                .header("X-CSRF-Token", token)
                .POST(BodyPublishers.ofString(content)));
    }

    /** The token that a page of this session gives its scripts. */
    String scriptToken(String page) {
        return first(SCRIPT_TOKEN, get(page).body()).orElseThrow();
    }

    /** The hidden fields of the page's forms, which a browser sends along. */
    static Map<String, String> hiddenFields(HttpResponse<String> page) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(page.body()).results().map(found -> found.group()).forEach(input -> {
            if ("hidden".equals(attribute(input, "type").orElse(""))) {
                fields.put(
                        attribute(input, "name").orElse(""),
                        attribute(input, "value").orElse(""));
            }
        });
        return fields;
    }

    /** Goes where the answer leads, as often as it leads on. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        for (int i = 0; i < MOST_REDIRECTS && isRedirect(last); i++) {
            last = get(last.uri()
                    .resolve(last.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return last;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        var to = request.copy().build().uri();
        var mine = cookiesFor(to);
        var answer = Http.send(mine.isEmpty() ? request : request.header("Cookie", mine));
        answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookie, to));
        return answer;
    }

    private void keep(String header, URI from) {
        var parts = header.split(";", -1);
        var path = "/";
        for (var part : parts) {
            if (part.strip().regionMatches(true, 0, "path=", 0, 5)) {
                path = part.strip().substring(5);
            }
        }
        var pair = parts[0].split("=", 2);
        var key = from.getPort() + path + " " + pair[0];
        if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(key);
        } else {
            cookies.put(key, parts[0]);
        }
    }

    private String cookiesFor(URI to) {
        return cookies.entrySet().stream()
                .filter(cookie -> (to.getPort() + to.getPath())
                        .startsWith(cookie.getKey().substring(0, cookie.getKey().indexOf(' '))))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
    }

    private static String formOf(HttpResponse<String> page) {
        var action = first(FORM, page.body())
                .orElseThrow(() -> new IllegalStateException("no form at " + page.uri() + ": " + page.statusCode()));
        return page.uri().resolve(action.replace("&amp;", "&")).toString();
    }

    private static Optional<String> attribute(String element, String name) {
        return first(Pattern.compile("\\s" + name + "=\"([^\"]*)\""), element)
                .map(value -> value.replace("&amp;", "&"));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(found -> found.group(1));
    }

    private static boolean isRedirect(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3
                && answer.headers().firstValue("Location").isPresent();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

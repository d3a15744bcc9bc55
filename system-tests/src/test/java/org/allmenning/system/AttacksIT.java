package org.allmenning.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people with bad intentions send, and that none of it gets them anywhere. */
class AttacksIT {

    private static final String APPLICATIONS = Stack.portal() + "/my/applications";
    private static final String START = Stack.portal() + "/my/start?call=" + Others.CALL;
    private static final String NOT_SIGNED_IN = "/?notice=not-signed-in";

    private static Person hammerfest;
    private static Person lom;

    @BeforeAll
    static void sign_in() {
        hammerfest = Person.signedIn("lead-hammerfest", APPLICATIONS);
        lom = Person.signedIn("lead-lom", APPLICATIONS);
    }

    /** CVE-2026-46581: Mojarra would run the expressions of a facelet whose address reaches an include. */
    @Test
    void no_parameter_brings_a_facelet_of_somebody_else_into_a_page() throws IOException {
        var fetched = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            var facelet =
                    "<ui:composition xmlns:ui=\"jakarta.faces.facelets\">#{7 * 191}</ui:composition>".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, facelet.length);
            exchange.getResponseBody().write(facelet);
            exchange.close();
        });
        server.start();
        try {
            var facelet = encoded("http://127.0.0.1:" + server.getAddress().getPort() + "/facelet.xhtml");
            for (var name : List.of(
                    "template",
                    "src",
                    "include",
                    "page",
                    "section",
                    "width",
                    "title",
                    "viewId",
                    "lang",
                    "id",
                    "sub",
                    "notice",
                    "incident")) {
                for (var page : List.of(
                        "/index.xhtml?",
                        "/?",
                        "/my/budget?",
                        "/my/applications?",
                        "/error/404?",
                        "/calls/" + Others.CALL + "?",
                        "/admin/?")) {
                    var answer = hammerfest.get(Stack.portal() + page + name + "=" + facelet);

                    assertThat(answer.body()).doesNotContain("1337");
                    assertThat(answer.statusCode()).as(page + name).isLessThan(500);
                }
            }
            assertThat(fetched).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF/beans.xml",
                "/WEB-INF/landscape.xhtml",
                "/WEB-INF/tags/page.xhtml",
                "/web-inf/web.xml",
                "/WEB-INF;x=1/web.xml",
                "/%57EB-INF/web.xml",
                "/WEB-INF%2fweb.xml",
                "/WEB-INF/./web.xml",
                "/META-INF/tags/page.xhtml",
                "/META-INF/resources/fault.xhtml",
                "/META-INF/MANIFEST.MF",
                "/tags/page.xhtml",
                "/fault.xhtml",
                "/fault",
                "/public/call.xhtml",
                "/public/awards.xhtml",
                "/public/awards",
                "/look/../WEB-INF/web.xml",
                "/look/x/../../WEB-INF/web.xml",
                "/look/x/..%2f..%2fWEB-INF/web.xml",
                "/look/x/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/look/x/..%5c..%5cWEB-INF%5cweb.xml",
                "/files/x/../web.xml",
                "/files/x/..%2f..%2fweb.xml",
                "/files/x/%2e%2e%2fweb.xml",
                "/files/x/grid.js%00.css",
                "/calls/../WEB-INF/web.xml",
                "/calls/..%2f..%2fWEB-INF%2fweb.xml",
                "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml",
                "/jakarta.faces.resource/page.xhtml?ln=tags",
                "/jakarta.faces.resource/fault.xhtml",
                "/jakarta.faces.resource/fault.xhtml.xhtml",
                "/jakarta.faces.resource/index.xhtml?loc=..",
                "/index.jsp",
                "/index.xhtml/../WEB-INF/web.xml",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/%c0%ae%c0%ae/WEB-INF/web.xml"
            })
    void what_pages_are_made_of_cannot_be_asked_for(String path) {
        for (var door : List.of(Stack.portal(), Stack.console(), Stack.api())) {
            var answer = hammerfest.follow(hammerfest.get(door + path));

            if (door.equals(Stack.console()) && answer.uri().toString().contains("/realms/")) {
                continue; // nobody is in the console: first of all, sign in
            }
            assertThat(answer.statusCode()).as(door + path).isIn(400, 403, 404);
            assertThat(answer.body())
                    .doesNotContain("<web-app", "<ui:", "#{", "xmlns:ui", "root:", "Manifest-Version", "<beans");
        }
    }

    @Test
    void a_form_with_a_forged_or_foreign_view_state_starts_nothing() {
        var before = Database.one("select count(*) from grant_application");
        var own = form(hammerfest);
        var foreign = form(lom).get("jakarta.faces.ViewState");

        for (var state : List.of(
                "",
                "1:2",
                "-1:-1",
                "stateless",
                foreign,
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "x".repeat(100_000))) {
            var forged = new HashMap<>(own);
            forged.put("jakarta.faces.ViewState", state);
            var answer = hammerfest.post(START, forged);

            assertThat(answer.statusCode())
                    .as("view state " + state.substring(0, Math.min(20, state.length())))
                    .isIn(200, 302, 303, 400, 404);
        }
        var without = new HashMap<>(own);
        without.remove("jakarta.faces.ViewState");
        hammerfest.post(START, without);
        Person.unknown().post(START, own);

        assertThat(Database.one("select count(*) from grant_application")).isEqualTo(before);
    }

    @Test
    void the_same_form_with_its_own_view_state_is_read() {
        var own = form(hammerfest);
        own.put("start:title", "");

        var answer = hammerfest.post(START, own);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("error-summary");
    }

    @Test
    void the_budget_sheet_takes_nothing_without_the_token_of_the_session() {
        var cells = Stack.portal() + "/my/json/budgets/" + Drafts.of(Others.CALL, 1, 3) + "/cells";
        var token = lom.scriptToken(APPLICATIONS);
        var body = "{\"cells\": []}";

        for (var forged : Stream.of("", "x", token + "x", token.substring(1), hammerfest.scriptToken(APPLICATIONS))
                .toList()) {
            var answer = lom.json("POST", cells, body, forged);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("urn:allmenning:problem:session-token");
        }
        assertThat(lom.json("POST", cells, body, null).statusCode()).isEqualTo(403);
        assertThat(lom.json("POST", cells.replace("cells", "lines"), "{\"changes\": []}", null)
                        .statusCode())
                .isEqualTo(403);

        assertThat(lom.json("POST", cells, body, token).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_signed_out_by_another_site() {
        for (var fields : List.of(
                Map.<String, String>of(),
                Map.of("session-token", "x"),
                Map.of("session-token", lom.scriptToken(APPLICATIONS)))) {
            assertThat(hammerfest.post(Stack.portal() + "/sign-out", fields).statusCode())
                    .isEqualTo(403);
        }
        assertThat(hammerfest.get(Stack.portal() + "/sign-out").statusCode()).isIn(404, 405);
        assertThat(hammerfest.get(APPLICATIONS).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callback?code=x&state=y",
                "/callback?code=x",
                "/callback?state=y",
                "/callback",
                "/callback?error=access_denied&state=y",
                "/callback?error=%3Cscript%3E&error_description=%3Cscript%3E&state=y",
                "/callback?code=x&state=y&to=https://evil.example/",
                "/callback?code=x&state=https://evil.example/"
            })
    void a_callback_that_nobody_asked_for_lets_nobody_in(String callback) {
        for (var door : List.of(Stack.portal(), Stack.console())) {
            for (var person : List.of(Person.unknown(), begunSignIn(door))) {
                var answer = person.get(door + callback);

                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(path(answer)).isEqualTo(NOT_SIGNED_IN);
                assertThat(person.get(APPLICATIONS).statusCode()).isEqualTo(302);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/index.xhtml",
                "//evil.example/%2e%2e/index.xhtml",
                "/%2f/evil.example/index.xhtml",
                "///evil.example/x.xhtml",
                "/%5cevil.example/index.xhtml",
                "/my/organisation?to=https://evil.example/",
                "/my/organisation?to=//evil.example/",
                "/my/applications?to=//evil.example/&lang=nb",
                "/?lang=//evil.example/",
                "/sign-out?to=https://evil.example/",
                "//evil.example//my/applications"
            })
    void no_address_leads_to_another_site(String path) throws IOException {
        for (var request : List.of(hammerfest, Person.unknown())) {
            assertThat(leadsHome(request.get(Stack.portal() + path))).as(path).isTrue();
        }
    }

    @Test
    void a_forged_host_leads_nobody_elsewhere() throws IOException {
        for (var path :
                List.of("/my/applications", "/index.xhtml", "/admin/", "/my", "/my/", "/callback?code=x&state=y")) {
            var answer = raw("GET " + path
                    + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");

            assertThat(answer.lines().filter(line -> line.toLowerCase(java.util.Locale.ROOT)
                            .startsWith("location:")))
                    .as(path)
                    .noneMatch(line -> line.contains("evil.example"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND", "BREW"})
    void pages_know_no_other_methods(String method) throws IOException {
        for (var path : List.of(
                "/", "/calls/oslo-viken-2020/awards", "/my/applications", "/admin/", "/look/x/icon.svg", "/callback")) {
            var answer = raw(method + " " + path
                    + " HTTP/1.1\r\n"
                    + "Host: localhost\r\n"
                    + "X-Secret: s3cret\r\n"
                    + "Content-Length: 0\r\n"
                    + "Connection: close\r\n\r\n");

            assertThat(answer.lines().findFirst().orElse(""))
                    .as(method + " " + path)
                    .containsPattern(" (302|400|401|403|404|405|501) ");
            assertThat(answer).doesNotContain("s3cret");
        }
    }

    @Test
    void a_forged_sign_out_by_the_back_channel_ends_no_session() {
        var session = java.util.UUID.randomUUID().toString();
        for (var token :
                List.of("", "x", "a.b.c", unsigned(session), unsigned(session).replaceAll("\\.$", ".c2lnbmF0dXJl"))) {
            for (var door : List.of(Stack.portal(), Stack.console())) {
                var answer = Person.unknown().post(door + "/backchannel-logout", Map.of("logout_token", token));
                assertThat(answer.statusCode()).isEqualTo(400);
            }
        }
        assertThat(Person.unknown()
                        .post(Stack.portal() + "/backchannel-logout", Map.of())
                        .statusCode())
                .isEqualTo(400);
        assertThat(hammerfest.get(APPLICATIONS).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_answer_carries_the_same_protection_and_tells_nothing_about_the_server(String method, String address) {
        for (var person : List.of(Person.unknown(), hammerfest)) {
            for (var accept : List.of("text/html", "application/json")) {
                var answer = person.send(HttpRequest.newBuilder(URI.create(address))
                        .method(method, BodyPublishers.noBody())
                        .header("Accept", accept));

                assertProtected(answer);
            }
        }
    }

    static Stream<Arguments> everything() {
        var portal = Stack.portal();
        var addresses = Stream.of(
                        Stream.of(
                                        "/",
                                        "/index.xhtml",
                                        "/accessibility",
                                        "/privacy",
                                        "/calls/oslo-viken-2020",
                                        "/calls/oslo-viken-2020/awards",
                                        "/calls/oslo-viken-2020/awards.csv",
                                        "/calls/oslo-viken-2020/awards.json",
                                        "/calls/none",
                                        "/calls/none/awards.csv",
                                        "/calls/",
                                        "/nothing",
                                        "/nothing.xhtml",
                                        "/my",
                                        "/my/",
                                        "/my/applications",
                                        "/my/nothing",
                                        "/my/budget?id=1",
                                        "/my/start?call=" + Others.CALL,
                                        "/my/json/budgets/1/2",
                                        "/my/json/nothing",
                                        "/callback",
                                        "/sign-out",
                                        "/backchannel-logout",
                                        "/error",
                                        "/error/500",
                                        "/error/503",
                                        "/look/x/allmenning.css",
                                        "/look/x/none",
                                        "/files/x/grid.js",
                                        "/files/none",
                                        "/favicon.ico",
                                        "/robots.txt",
                                        "/jakarta.faces.resource/none.js",
                                        "/WEB-INF/web.xml",
                                        "/?lang=%00",
                                        "/my/applications?lang=%00",
                                        "/health",
                                        "/metrics",
                                        "/openapi")
                                .map(path -> portal + path),
                        Stream.of(
                                        "/",
                                        "/nothing",
                                        "/index.xhtml",
                                        "/applications?call=1",
                                        "/callback",
                                        "/sign-out",
                                        "/error/404",
                                        "/look/x/allmenning.css",
                                        "/look/x/none")
                                .map(path -> Stack.console() + path),
                        Stream.of(
                                        "/",
                                        "/health",
                                        "/openapi",
                                        "/v1/calls",
                                        "/v1/calls/none",
                                        "/v1/applications",
                                        "/v1/nothing",
                                        "/nothing",
                                        "/v1/calls/oslo-viken-2020/awards",
                                        "/WEB-INF/web.xml",
                                        "/problem")
                                .map(path -> Stack.api() + path))
                .flatMap(paths -> paths)
                .toList();
        return Stream.of("GET", "POST", "PUT", "HEAD", "OPTIONS")
                .flatMap(method -> addresses.stream().map(address -> Arguments.of(method, address)));
    }

    /** The server answers these before any application hears of them. */
    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/api"})
    void an_application_without_its_slash_is_an_empty_answer_that_leads_to_it(String path) {
        var answer = Http.get(Stack.portal() + path);

        assertThat(answer.headers().firstValue("Location")).hasValue(Stack.portal() + path + "/");
        assertThat(answer.body()).doesNotContain("Payara", "GlassFish");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/;/my/applications",
                "/my;x/applications",
                "/my/;x/applications",
                "//my/applications",
                "/./my/applications",
                "/x/../my/applications",
                "/look/../my/applications",
                "/%6dy/applications",
                "/my%2fapplications",
                "/my/applications.xhtml",
                "/MY/applications",
                "/my/json;x/budgets/1/2",
                "/admin;x/",
                "/admin;/audit",
                "/admin//audit",
                "/admin/;x",
                "/admin/look/../audit",
                "/admin/look/%2e%2e/audit",
                "/admin/error/../audit",
                "/admin/%61udit",
                "/admin/callback/../audit",
                "/admin/jakarta.faces.resource/../audit.xhtml"
            })
    void no_spelling_of_an_address_gets_past_the_sign_in(String path) {
        var answer = Person.unknown().get(Stack.portal() + path);

        assertThat(answer.statusCode()).isIn(200, 301, 302, 400, 404);
        assertThat(answer.body()).doesNotContain("csrf-token", "sign-out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /% HTTP/1.1\r\nHost: localhost\r\n",
                "GET /\\..\\x HTTP/1.1\r\nHost: localhost\r\n",
                "GET /a|b\"<script> HTTP/1.1\r\nHost: localhost\r\n",
                "GET nothing HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n",
                "NONSENSE\r\n"
            })
    void what_is_no_request_learns_nothing_about_the_server(String head) throws IOException {
        var answer = raw(head + "Connection: close\r\n\r\n");

        assertThat(answer)
                .doesNotContainIgnoringCase(
                        "payara", "glassfish", "grizzly", "x-powered-by", "exception", "\tat ", "<script>");
    }

    private static void assertProtected(HttpResponse<String> answer) {
        var headers = answer.headers();
        var policies = headers.allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        assertThat(policies.get(0))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1).containsAnyOf("same-origin", "no-referrer");
        assertThat(headers.allValues("Server")).isEmpty();
        assertThat(headers.allValues("X-Powered-By")).isEmpty();
        assertThat(answer.body()).doesNotContain("\tat ", "Exception", "org.glassfish", "Payara", "GlassFish");
    }

    private static Map<String, String> form(Person person) {
        var page = person.get(START);
        assertThat(page.statusCode()).isEqualTo(200);
        var fields = Person.hiddenFields(page);
        fields.remove("session-token");
        fields.put("start:title", "Somebody else’s idea");
        fields.put("start:language", "nb");
        fields.put("start:begin", "begin");
        return fields;
    }

    private static Person begunSignIn(String door) {
        var person = Person.unknown();
        person.get(door + (door.endsWith("/admin") ? "/" : "/my/applications"));
        return person;
    }

    private static boolean leadsHome(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").map(answer.uri()::resolve).stream()
                .allMatch(target -> target.toString().startsWith(Stack.portal() + "/")
                        || target.toString()
                                .startsWith(Stack.installation().realm().toString()));
    }

    private static String path(HttpResponse<String> answer) {
        var target = answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
        return target.startsWith(Stack.portal())
                ? target.substring(Stack.portal().length())
                : target;
    }

    /** A logout token as Keycloak would write it, but signed by nobody. */
    private static String unsigned(String session) {
        var claims = "{\"iss\":\"" + Stack.installation().realm() + "\",\"aud\":\"portal-web\",\"iat\":"
                + System.currentTimeMillis() / 1000 + ",\"jti\":\"1\",\"sid\":\"" + session
                + "\",\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}}";
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"none\",\"typ\":\"logout+jwt\"}".getBytes(UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(UTF_8)) + ".";
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(Stack.portal()).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}

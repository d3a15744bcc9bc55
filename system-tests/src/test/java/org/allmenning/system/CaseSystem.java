package org.allmenning.system;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The case system of a municipality, which writes an application of its own over the API. */
final class CaseSystem {

    private static final String APPLICATIONS = Stack.api() + "/v1/applications";

    private final String authorization;
    private final String application;

    private CaseSystem(String authorization, String application) {
        this.authorization = authorization;
        this.application = application;
    }

    /** @param account of the lead */
    static CaseSystem begin(String account, String title) {
        var authorization = Http.bearer(account);
        var begun = send(authorization, "POST", "", """
            {"call": "%s", "title": "%s", "language": "nn"}""".formatted(Walk.CALL, title));
        return new CaseSystem(authorization, id(begun));
    }

    String application() {
        return application;
    }

    /** One sub-project of the lead that costs 500 000 kr in 2024, of which 300 000 kr are applied for: ready to submit. */
    void complete(String summary, String lead, String partner) {
        post("/fields", """
            {"fields": [{"name": "summary", "revision": 0, "value": "%s"}]}""".formatted(summary));
        send("PUT", "/partners/" + organisation(partner), "");
        var part = id(post("/sub-projects", """
            {"title": "Felles kontor", "activities": "Byggje", "responsible": "%s"}""".formatted(organisation(lead))));
        var cost = id(post("/costs", """
            {"subProject": "%s", "category": "personnel", "description": "Prosjektleiar"}""".formatted(part)));
        var cells = String.join(
                ", ",
                cell(cost, "500000.00"),
                cell(financing(part, "THIS_CALL", "APPLIED_FOR"), "300000.00"),
                cell(financing(part, "OWN_CASH", "CONFIRMED"), "200000.00"));
        post("/cells", "{\"cells\": [" + cells + "]}");
    }

    /** @return the id of the version */
    String submit() {
        var revision = Json.object(send("GET", "", "")).getInt("revision");
        return Json.object(post("/submission", "{\"revision\": " + revision + "}"))
                .getString("submission");
    }

    void removePartner(String name) {
        send("DELETE", "/partners/" + organisation(name), "");
    }

    private String financing(String part, String source, String status) {
        return id(post("/financing", """
            {"subProject": "%s", "source": "%s", "status": "%s", "description": ""}""".formatted(part, source, status)));
    }

    private HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(authorization, method, "/" + application + path, body);
    }

    private static HttpResponse<String> send(String authorization, String method, String path, String body) {
        var answer = Http.send(HttpRequest.newBuilder(URI.create(APPLICATIONS + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Content-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", authorization));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return answer;
    }

    private static String id(HttpResponse<String> answer) {
        return Json.object(answer).getString("id");
    }

    private static String cell(String line, String value) {
        return """
            {"line": "%s", "measure": "AMOUNT", "year": 2024, "revision": 0, "value": "%s"}""".formatted(line, value);
    }

    private static String organisation(String name) {
        return Json.read(
                        Http.get(Stack.api() + "/v1/organisations?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                                .body())
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("id");
    }
}

package org.allmenning.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * Tells the realm where the web applications and the mail server are. An import leaves an existing realm alone, so this
 * is done at every start: only in this way can the ports move.
 */
final class RealmAddresses {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final AdminPassword password;

    RealmAddresses(String keycloak, AdminPassword password) {
        this.keycloak = keycloak;
        this.password = password;
    }

    /** Sets the addresses below {@code base}, which has no slash at its end. */
    void point(String base, String mailHost, int mailPort, String mailFrom) {
        try {
            String token = token();
            pointClient(token, "portal-web", base, "");
            pointClient(token, "admin-web", base, "/admin");
            JsonObject mail = Json.createObjectBuilder()
                    .add("host", mailHost)
                    .add("port", Integer.toString(mailPort))
                    .add("from", mailFrom)
                    .add("fromDisplayName", "Allmenning")
                    .build();
            put(
                    token,
                    "",
                    Json.createObjectBuilder()
                            .add("realm", KeycloakProcess.REALM)
                            .add("smtpServer", mail)
                            .add("resetPasswordAllowed", true)
                            .build());
        } catch (IOException e) {
            throw new CannotStart("The addresses in Keycloak's realm cannot be set: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Setting the addresses in Keycloak's realm was interrupted", e);
        }
    }

    private void pointClient(String token, String clientId, String base, String path)
            throws IOException, InterruptedException {
        JsonObject found = read(request(token, "/clients?clientId=" + clientId)
                        .GET()
                        .build())
                .getJsonObject(0);
        JsonObjectBuilder attributes = Json.createObjectBuilder(found.getJsonObject("attributes"))
                .add("post.logout.redirect.uris", base + "/?notice=signed-out")
                .add("backchannel.logout.url", base + path + "/backchannel-logout");
        JsonObject moved = Json.createObjectBuilder(found)
                .add("rootUrl", base)
                .add("baseUrl", base + path + "/")
                .add("redirectUris", Json.createArrayBuilder().add(base + path + "/callback"))
                .add("webOrigins", Json.createArrayBuilder().add(base))
                .add("attributes", attributes)
                .build();
        put(token, "/clients/" + found.getString("id"), moved);
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=" + AdminPassword.USER + "&password="
                + URLEncoder.encode(password.value(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return readObject(request).getString("access_token");
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + KeycloakProcess.REALM + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private void put(String token, String path, JsonObject body) throws IOException, InterruptedException {
        send(request(token, path).PUT(BodyPublishers.ofString(body.toString())).build());
    }

    private jakarta.json.JsonArray read(HttpRequest request) throws IOException, InterruptedException {
        try (var reader = Json.createReader(new StringReader(send(request)))) {
            return reader.readArray();
        }
    }

    private JsonObject readObject(HttpRequest request) throws IOException, InterruptedException {
        try (var reader = Json.createReader(new StringReader(send(request)))) {
            return reader.readObject();
        }
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " was answered with "
                    + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}

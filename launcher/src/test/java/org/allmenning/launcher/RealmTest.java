package org.allmenning.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the accounts that the start prints rely on in the realm file. */
class RealmTest {
    private final JsonObject realm = read();

    @Test
    void the_password_of_every_person_is_the_user_name() {
        for (JsonObject user : realm.getJsonArray("users").getValuesAs(JsonObject.class)) {
            if (!user.containsKey("serviceAccountClientId")) {
                assertThat(user.getJsonArray("credentials").getJsonObject(0).getString("value"))
                        .isEqualTo(user.getString("username"));
            }
        }
    }

    @Test
    void the_secrets_are_those_handed_to_the_applications() {
        assertThat(client("portal-web").getString("secret")).isEqualTo(ServerEnvironment.PORTAL_SECRET);
        assertThat(client("admin-web").getString("secret")).isEqualTo(ServerEnvironment.CONSOLE_SECRET);
    }

    @Test
    void roles_are_held_in_organisations_and_only_there() {
        assertThat(rolesByAccount())
                .containsEntry("lead-hammerfest", Set.of("hammerfest lead-applicant", "hammerfest applicant"))
                .containsEntry("officer-kdd", Set.of("kdd case-officer"))
                .containsEntry(
                        "reviewer-and-applicant",
                        Set.of("innlandet reviewer", "hamar applicant", "hamar lead-applicant"))
                .containsEntry("service-account-hammerfest-case-system", Set.of("hammerfest lead-applicant"))
                .doesNotContainKey("no-role");
        for (JsonObject user : realm.getJsonArray("users").getValuesAs(JsonObject.class)) {
            assertThat(user.getJsonArray("realmRoles")).hasSize(1); // what everybody has
        }
    }

    @Test
    void who_approves_is_never_who_prepares() {
        rolesByAccount().forEach((account, roles) -> {
            for (String authority : List.of("kdd", "innlandet", "oslo-viken", "difi", "vm")) {
                assertThat(roles.contains(authority + " case-officer") && roles.contains(authority + " decision-maker"))
                        .as(account)
                        .isFalse();
            }
        });
    }

    @Test
    void only_exact_addresses_are_sent_back_to() {
        for (String client : List.of("portal-web", "admin-web")) {
            assertThat(client(client).getJsonArray("redirectUris").toString()).doesNotContain("*");
        }
    }

    /** A token without the claim would say nothing of the organisations that disqualify its owner. */
    @Test
    void every_token_names_organisations_whether_asked_to_or_not() {
        assertThat(realm.getJsonArray("clients").getValuesAs(JsonObject.class)).allSatisfy(client -> assertThat(
                        client.getJsonArray("defaultClientScopes").getValuesAs(JsonString::getString))
                .as(client.getString("clientId"))
                .contains("organization"));
    }

    private Map<String, Set<String>> rolesByAccount() {
        Map<String, Set<String>> roles = new HashMap<>();
        for (JsonObject organisation : realm.getJsonArray("organizations").getValuesAs(JsonObject.class)) {
            Map<String, String> roleOfGroup = new HashMap<>();
            for (JsonObject group : organisation.getJsonArray("groups").getValuesAs(JsonObject.class)) {
                roleOfGroup.put(
                        group.getString("id"), group.getJsonArray("realmRoles").getString(0));
            }
            for (JsonObject member : organisation.getJsonArray("members").getValuesAs(JsonObject.class)) {
                member.getJsonArray("groups").getValuesAs(JsonString.class).forEach(group -> roles.computeIfAbsent(
                                member.getString("username"), name -> new TreeSet<>())
                        .add(organisation.getString("alias") + " " + roleOfGroup.get(group.getString())));
            }
        }
        return roles;
    }

    private JsonObject client(String id) {
        return realm.getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                .filter(client -> client.getString("clientId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject read() {
        Path file = Path.of("../keycloak-adapter/src/main/keycloak/realm/allmenning-realm.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

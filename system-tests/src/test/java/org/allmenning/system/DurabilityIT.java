package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed the moment it has acknowledged a cell. Needs the draft of the demonstration, so it comes early. */
@Order(1)
class DurabilityIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String token = Http.bearer("lead-hammerfest");
    private final Person lead = Person.signedIn("lead-hammerfest", Stack.portal() + "/my/applications");
    private final String draft = Stack.api() + "/v1/applications/" + Others.application();

    @Test
    void the_draft_of_the_demonstration_costs_5_240_000_and_asks_for_4_000_000() {
        var budget = Json.object(read()).getJsonObject("budget");

        assertThat(budget.getJsonObject("cost").toString()).contains("\"5240000.00\"");
        assertThat(budget.getJsonObject("requested").toString()).contains("\"4000000.00\"");
    }

    @Test
    void an_acknowledged_cell_survives_the_kill_of_the_database_and_the_application_goes_on() {
        var before = amount();

        var answer = enter(before, "930017");
        Stack.installation().killDatabase();
        assertThat(Http.get(Stack.api() + "/health/ready").statusCode()).isEqualTo(503);
        said_by_api_and_pages_that_the_database_is_away();
        Stack.installation().startDatabase();

        assertThat(answer.getString("outcome")).isEqualTo("SAVED");
        assertThat(Patience.until(LIMIT, this::isReadable)).as("reads again").isTrue();
        assertThat(amount().getString("value")).isEqualTo("930017.00");
        assertThat(amount().getInt("revision")).isEqualTo(before.getInt("revision") + 1);
        assertThat(Patience.until(LIMIT, () -> Http.get(Stack.portal() + "/").statusCode() == 200))
                .isTrue();
        assertThat(Patience.until(LIMIT, () -> !Http.bearer("partner-hasvik").isEmpty()))
                .as("signs in again")
                .isTrue();

        assertThat(enter(amount(), "930000").getString("outcome")).isEqualTo("SAVED");
        the_draft_of_the_demonstration_costs_5_240_000_and_asks_for_4_000_000();
    }

    private void said_by_api_and_pages_that_the_database_is_away() {
        var told = read();
        var page = Http.get(Stack.portal() + "/calls/bygdevekst-2023", "Accept-Language", "nb");
        var list = lead.get(Stack.portal() + "/my/applications");

        assertThat(told.statusCode()).as(told.body()).isEqualTo(503);
        assertThat(told.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Json.object(told).getString("type")).isEqualTo("urn:allmenning:problem:api.databaseAway");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
        assertThat(page.body()).contains("Databasen svarer ikke akkurat nå");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(503);
        assertThat(list.body()).contains("Databasen svarer ikke akkurat nå");
    }

    private boolean isReadable() {
        return read().statusCode() == 200;
    }

    private java.net.http.HttpResponse<String> read() {
        return Http.get(draft, "Authorization", token);
    }

    /** What the project leader costs in 2025: the first line of the first sub-project. */
    private JsonObject amount() {
        return line().getJsonArray("cells").getValuesAs(JsonObject.class).stream()
                .filter(cell ->
                        cell.getInt("year") == 2025 && cell.getString("measure").equals("AMOUNT"))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject line() {
        var part = Json.objects(Json.object(read()).getJsonObject("budget"), "subProjects")
                .get(0);
        return Json.objects(part, "costs").get(0);
    }

    private JsonObject enter(JsonObject cell, String value) {
        var body = jakarta.json.Json.createObjectBuilder()
                .add(
                        "cells",
                        jakarta.json.Json.createArrayBuilder()
                                .add(jakarta.json.Json.createObjectBuilder()
                                        .add("line", line().getString("line"))
                                        .add("measure", "AMOUNT")
                                        .add("year", 2025)
                                        .add("revision", cell.getInt("revision"))
                                        .add("value", value)))
                .build();
        var answer = Http.post(
                draft + "/cells", body.toString(), "Authorization", token, "Content-Type", "application/json");
        return Json.objects(Json.object(answer), "answers").get(0);
    }
}

package org.allmenning.system;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/** Somebody who types one amount after the other into one cell of an open budget, as the script of the page sends them. */
public final class Typist {

    private static final int FIRST_AMOUNT = 10_001;

    private final Person person;
    private final String budget;
    private final String token;
    private final String line;
    private final int year;
    private int revision;
    private String state;
    private int amount = FIRST_AMOUNT;

    private Typist(Person person, String application) {
        this.person = person;
        this.budget = Stack.portal() + "/my/json/budgets/" + application;
        this.token = person.scriptToken(Stack.portal() + "/my/budget?id=" + application);
        var sheet = Json.object(person.json("GET", budget, "", null));
        var first = Json.objects(Json.objects(sheet, "parts").get(0), "lines").get(0);
        var cell = Json.objects(first, "cells").get(0);
        this.line = first.getString("id");
        this.year = cell.getInt("year");
        this.revision = cell.getInt("revision");
        this.state = sheet.getJsonObject("derived").getString("state");
    }

    /** Opens the budget and goes to its first cell. */
    public static Typist at(Person person, String application) {
        return new Typist(person, application);
    }

    /** Types the next amount and reads the answer, which has to say that it is saved. */
    public HttpResponse<String> type() {
        var body = jakarta.json.Json.createObjectBuilder()
                .add("cells", jakarta.json.Json.createArrayBuilder().add(cell()))
                .add("state", state)
                .build()
                .toString();
        var answer = person.json("POST", budget + "/cells", body, token);
        learn(Json.object(answer));
        return answer;
    }

    private JsonObject cell() {
        return jakarta.json.Json.createObjectBuilder()
                .add("line", line)
                .add("measure", "AMOUNT")
                .add("year", year)
                .add("revision", revision)
                .add("typed", String.valueOf(amount++))
                .build();
    }

    private void learn(JsonObject answer) {
        var saved = Json.objects(answer, "answers").get(0);
        if (!saved.getString("outcome").equals("SAVED")) {
            throw new IllegalStateException("not saved: " + saved);
        }
        revision = saved.getInt("revision");
        state = answer.getJsonObject("derived").getString("state");
    }
}

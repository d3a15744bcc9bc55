package org.allmenning.system;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/** Somebody who types one amount after the other into a row of the workbench, as the script of the page sends them. */
public final class Divider {

    private static final int FIRST_AMOUNT = 10_001;

    private final Person person;
    private final String source;
    private final String token;
    private final String submission;
    private long revision;
    private int amount = FIRST_AMOUNT;

    private Divider(Person person, String call, String scenario) {
        this.person = person;
        this.source = Stack.console() + "/json/scenarios/" + scenario;
        this.token = person.scriptToken(Bench.page(call) + "&scenario=" + scenario);
        var all = Json.object(whole());
        this.submission = Json.objects(all, "rows").get(0).getString("id");
        this.revision = all.getInt("revision");
    }

    /** Opens a scenario and goes to its first row. */
    public static Divider at(Person person, String call, String scenario) {
        return new Divider(person, call, scenario);
    }

    /** Everything that the script of the page is given when it opens. */
    public HttpResponse<String> whole() {
        return person.json("GET", source, "", null);
    }

    /** Types the next amount and reads the answer, which has to say that it is saved. */
    public HttpResponse<String> type() {
        return change("/amounts", "\"submission\": \"" + submission + "\", \"typed\": \"" + amount++ + "\"");
    }

    /** Draws the cut line, which moves nothing. */
    public HttpResponse<String> cut(int rows) {
        return change("/cut-line", "\"rows\": " + rows);
    }

    /** Runs a method over all rows. */
    public HttpResponse<String> run(String method) {
        return change("/runs", "\"method\": \"" + method + "\"");
    }

    public HttpResponse<String> undo() {
        return change("/undo", "");
    }

    private HttpResponse<String> change(String path, String what) {
        var body = "{\"revision\": " + revision + (what.isEmpty() ? "" : ", " + what) + "}";
        var answer = person.json("POST", source + path, body, token);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        JsonObject said = Json.object(answer);
        revision = said.getJsonNumber("revision").longValueExact();
        return answer;
    }
}

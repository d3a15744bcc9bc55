package org.allmenning.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.allmenning.system.Database;
import org.allmenning.system.Stack;

/** The first row of a scenario that gets something, typed into by way of the bare servlet. */
final class BareRow {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final URI ADDRESS = URI.create(Stack.portal() + "/bare/row");
    private static final int FIRST_AMOUNT = 10_001;

    private final String scenario;
    private final String submission;
    private long revision;
    private int amount = FIRST_AMOUNT;

    BareRow(String scenario) {
        this.scenario = scenario;
        this.submission = Database.one(
                "select submission_id from allocation_line where allocation_id = ? order by submission_id",
                UUID.fromString(scenario));
        this.revision =
                Long.parseLong(Database.one("select revision from allocation where id = ?", UUID.fromString(scenario)));
    }

    HttpResponse<String> type() {
        var body = "{\"scenario\": \"" + scenario + "\", \"submission\": \"" + submission + "\", \"revision\": "
                + revision + ", \"units\": " + amount++ + "00}";
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(ADDRESS)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(ADDRESS + " answered " + answer.statusCode());
            }
            revision++;
            return answer;
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

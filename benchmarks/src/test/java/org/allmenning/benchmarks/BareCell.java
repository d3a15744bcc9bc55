package org.allmenning.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.allmenning.system.Database;
import org.allmenning.system.Stack;

/** The first cell of a budget, typed into by way of the bare servlet. */
final class BareCell {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int FIRST_AMOUNT = 10_001;

    private final URI address;
    private final String application;
    private final String line;
    private final int year;
    private long revision;
    private int amount = FIRST_AMOUNT;

    /** @param path {@code /cell} for the cell alone, {@code /cell/kept} for whatever the product writes too */
    BareCell(String application, String path) {
        this.address = URI.create(Stack.portal() + "/bare" + path);
        this.application = application;
        this.line = Database.one(
                "select id from budget_line where application_id = ? and side = 'COST' order by position",
                UUID.fromString(application));
        this.year = Integer.parseInt(
                Database.one("select min(budget_year) from budget_cell where line_id = ?", UUID.fromString(line)));
        this.revision = Long.parseLong(Database.one(
                "select revision from budget_cell where line_id = ? and budget_year = ?", UUID.fromString(line), year));
    }

    HttpResponse<String> type() {
        var body = "{\"application\": \"" + application + "\", \"line\": \"" + line + "\", \"year\": " + year
                + ", \"revision\": " + revision + ", \"units\": " + amount++ + "00}";
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(address)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
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

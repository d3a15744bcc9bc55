package org.allmenning.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allmenning.system.Bench;
import org.allmenning.system.Divider;
import org.allmenning.system.Person;
import org.allmenning.system.Stack;
import org.allmenning.system.Statements;
import org.junit.jupiter.api.Test;

/** An amount typed on the workbench of calls of three sizes, beside a bare servlet that keeps the same; and what the page weighs. */
class WorkbenchBenchmark {

    private static final int WARM_UP = Integer.getInteger("allmenning.benchmark.bench.warmup", 300);
    private static final int TIMES = Integer.getInteger("allmenning.benchmark.bench.times", 30);
    private static final int METHOD_TIMES = 5;

    @Test
    void a_typed_amount_beside_a_bare_servlet() throws IOException {
        var officer = Person.signedIn(Bench.OFFICER, Stack.console() + "/");
        var rows = new ArrayList<String>();
        for (int applications : List.of(39, 300, 1_000)) {
            rows.add(row(officer, applications));
        }
        Readme.write("workbench", """
                Measured on %s: %d processors; %d times to warm up, then rounds of %d.

                | applications | a typed amount | bare | product to bare | statements | its answer | *by rank* over all | page (HTML) | rows (JSON) |
                | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                %s
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        WARM_UP,
                        TIMES,
                        String.join("\n", rows)));
    }

    private static String row(Person officer, int applications) {
        var call = Bench.call("bench-" + applications, applications);
        var scenario = Bench.scenario(call);
        var divider = Divider.at(officer, call, scenario);
        divider.run("byRank");
        var besides = Bench.scenario(call);
        Divider.at(officer, call, besides).run("byRank");
        var bare = new BareRow(besides);

        var rounds = Rounds.of(List.of(divider::type, bare::type), WARM_UP, TIMES);
        var methods = Rounds.of(List.of(() -> divider.run("byRank")), METHOD_TIMES, METHOD_TIMES);

        Statements.areWritten();
        var statements = Statements.sentFor(divider::type).size();
        Statements.areSilent();
        return "| "
                + String.join(
                        " | ",
                        String.format(Locale.ROOT, "%,d", applications),
                        rounds.millis(0) + " ms",
                        rounds.millis(1) + " ms",
                        rounds.ratio(0, 1),
                        String.valueOf(statements),
                        bytes(divider.type()),
                        methods.millis(0) + " ms",
                        bytes(officer.get(Bench.page(call) + "&scenario=" + scenario)),
                        bytes(divider.whole()))
                + " |";
    }

    private static String bytes(HttpResponse<String> answer) {
        return String.format(Locale.ROOT, "%,d bytes", answer.body().getBytes(StandardCharsets.UTF_8).length);
    }
}

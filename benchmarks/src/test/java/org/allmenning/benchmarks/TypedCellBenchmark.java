package org.allmenning.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allmenning.system.Drafts;
import org.allmenning.system.Person;
import org.allmenning.system.Stack;
import org.allmenning.system.Statements;
import org.allmenning.system.Typist;
import org.junit.jupiter.api.Test;

/** A typed cell with its new sums, in budgets of three sizes, beside the bare servlet; and what an open budget costs in memory. */
class TypedCellBenchmark {

    private static final int VIEWS = Integer.getInteger("allmenning.benchmark.views", 60);
    private static final int BEFORE = 10;
    private static final int KIBI = 1024;

    /** Sub-projects, lines of each, years. */
    private record Size(int subProjects, int lines, int years) {
        @Override
        public String toString() {
            return subProjects + " × " + lines + " × " + years;
        }
    }

    @Test
    void a_typed_cell_beside_a_bare_servlet() throws IOException {
        var lom = Person.signedIn(Drafts.LEAD, Stack.portal() + "/my/applications");
        var rows = new ArrayList<String>();
        for (var size : List.of(new Size(1, 5, 1), new Size(5, 10, 4), new Size(5, 40, 4))) {
            rows.add(row(lom, size));
        }
        var view = bytesPerView();
        Readme.write("typed cell", """
                Measured on %s: %d processors, %d GiB of memory; %s.

                | sub-projects × lines × years | product | bare: the cell alone | bare: all that is kept | product to the first | product to the second | statements | answer |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                %s

                An open budget, session and view, holds %.0f KiB of the server’s heap.
                """.formatted(
                        LocalDate.now(java.time.ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        memoryInGibibytes(),
                        Rounds.HOW_MANY,
                        String.join("\n", rows),
                        view / KIBI));
    }

    private static String row(Person lom, Size size) {
        var call = "bench-" + size.toString().replace(" × ", "-");
        Drafts.call(call, "{\"last_year\": " + (2023 + size.years()) + "}");
        var typist = Typist.at(lom, Drafts.of(call, size.subProjects(), size.lines()));
        var alone = new BareCell(Drafts.of(call, size.subProjects(), size.lines()), "/cell");
        var logged = Drafts.of(call, size.subProjects(), size.lines());
        Typist.at(lom, logged).type(); // the event log of an application begins with its first change
        var kept = new BareCell(logged, "/cell/kept");

        var rounds = Rounds.of(List.of(typist::type, alone::type, kept::type));

        Statements.areWritten();
        var statements = Statements.sentFor(typist::type).size();
        Statements.areSilent();
        var bytes = typist.type().body().getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isLessThan(3_000);
        return "| "
                + String.join(
                        " | ",
                        size.toString(),
                        rounds.millis(0) + " ms",
                        rounds.millis(1) + " ms",
                        rounds.millis(2) + " ms",
                        rounds.ratio(0, 1),
                        rounds.ratio(0, 2),
                        String.valueOf(statements),
                        String.format(Locale.ROOT, "%,d bytes", bytes))
                + " |";
    }

    /** People who sign in, open a budget of the largest size and type once. */
    private static double bytesPerView() {
        Drafts.call("bench-views", "{\"last_year\": 2027}");
        var draft = Drafts.of("bench-views", 5, 40);
        for (int i = 0; i < BEFORE; i++) {
            open(draft);
        }
        var before = ServerHeap.liveBytes();
        for (int i = 0; i < VIEWS; i++) {
            open(draft);
        }
        return (double) (ServerHeap.liveBytes() - before) / VIEWS;
    }

    private static void open(String draft) {
        Typist.at(Person.signedIn(Drafts.LEAD, Stack.portal() + "/my/applications"), draft)
                .type();
    }

    private static long memoryInGibibytes() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / (double) (1L << 30));
    }
}

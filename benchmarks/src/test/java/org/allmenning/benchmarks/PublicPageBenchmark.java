package org.allmenning.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.allmenning.system.Stack;
import org.junit.jupiter.api.Test;

/** The public page of a call beside a bare servlet that sends the same bytes: how many requests a second each answers. */
class PublicPageBenchmark {

    private static final String PAGE = "/calls/innlandet-2024-vedtatt/awards";
    private static final int READERS = Integer.getInteger("allmenning.benchmark.readers", 4);
    private static final int ROUNDS = Integer.getInteger("allmenning.benchmark.page.rounds", 5);
    private static final Duration ROUND =
            Duration.ofSeconds(Integer.getInteger("allmenning.benchmark.page.seconds", 2));
    private static final double NANOS_PER_SECOND = 1e9;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void the_public_page_beside_a_bare_servlet() throws Exception {
        var page = URI.create(Stack.portal() + PAGE);
        var bare = URI.create(Stack.portal() + "/bare/bytes");
        var answer = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        client.send(
                HttpRequest.newBuilder(bare)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(answer.body()))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        var whole = HttpRequest.newBuilder(page).build();
        var anew = HttpRequest.newBuilder(URI.create(page + "?computed=anew")).build();
        var known = HttpRequest.newBuilder(page)
                .header("If-None-Match", answer.headers().firstValue("ETag").orElseThrow())
                .build();
        var sent = HttpRequest.newBuilder(bare).build();

        perSecond(whole, 200);
        perSecond(anew, 200);
        perSecond(sent, 200);
        var rates = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[0][round] = perSecond(whole, 200);
            rates[1][round] = perSecond(known, 304);
            rates[2][round] = perSecond(sent, 200);
            rates[3][round] = perSecond(anew, 200);
        }

        Readme.write("public page", """
                Measured on %s: %d processors, %d readers at once, medians of %d rounds of %d seconds each; the page has %,d bytes.

                | what is asked for | requests per second | of the bare servlet |
                | --- | ---: | ---: |
                | the public page, 18 awards with map and tables | %.0f | %s |
                | the same page, which the reader has already (304) | %.0f | %s |
                | the same page, computed anew | %.0f | %s |
                | a bare servlet sending the same bytes | %.0f | 1 |
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        READERS,
                        ROUNDS,
                        ROUND.toSeconds(),
                        answer.body().length,
                        median(rates[0]),
                        share(rates[0], rates[2]),
                        median(rates[1]),
                        share(rates[1], rates[2]),
                        median(rates[3]),
                        share(rates[3], rates[2]),
                        median(rates[2])));
    }

    /** Readers who ask again as soon as they are answered. */
    private double perSecond(HttpRequest request, int expected) throws Exception {
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var begun = System.nanoTime();
            var end = begun + ROUND.toNanos();
            var counts = readers.invokeAll(IntStream.range(0, READERS)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(reader -> () -> ask(request, expected, end))
                    .toList());
            long answered = 0;
            for (Future<Integer> count : counts) {
                answered += count.get();
            }
            return answered * NANOS_PER_SECOND / (System.nanoTime() - begun);
        } finally {
            readers.shutdown();
        }
    }

    private int ask(HttpRequest request, int expected, long end) throws IOException, InterruptedException {
        int answered = 0;
        while (System.nanoTime() < end) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(expected);
            answered++;
        }
        return answered;
    }

    /** The median of the rounds’ ratios. */
    private static String share(double[] rates, double[] others) {
        var ratios = IntStream.range(0, rates.length)
                .mapToDouble(round -> rates[round] / others[round])
                .toArray();
        return String.format(Locale.ROOT, "%.4f", median(ratios));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

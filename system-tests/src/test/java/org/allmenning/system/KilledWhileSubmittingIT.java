package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The application server is killed at a random moment while applications are being submitted, as a power cut would do it. A kill
 * costs a start of the server, so several submissions are under way at each: the short form kills three times, {@code
 * -Dallmenning.kills=50} fifty times.
 */
@Order(75)
class KilledWhileSubmittingIT {

    private static final int AT_ONCE = 8;
    private static final long SEED = Long.getLong("allmenning.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("allmenning.kills", 3);

    private static final Random RANDOM = new Random(SEED);
    private static final String CALL = "killed-2023";

    private static ExecutorService threads;
    private static String token;
    private static long submittingTakesNanos;
    private static int cutOff;
    private static int told;

    /** One who submits, and what came of it: nothing where the server was gone. */
    private record Submitting(String application, String key, Future<Optional<String>> receipt) {}

    @BeforeAll
    static void it_is_known_how_long_submitting_takes() {
        System.out.println("seed of the kills: " + SEED);
        threads = Executors.newFixedThreadPool(AT_ONCE);
        Drafts.call(CALL, "{}");
        for (int round = 0; round < 3; round++) {
            var begun = System.nanoTime();
            assertThat(submitAll()).allSatisfy(one -> assertThat(receipt(one)).isPresent());
            submittingTakesNanos = System.nanoTime() - begun;
        }
    }

    @AfterAll
    static void both_happened() {
        threads.shutdownNow();
        System.out.println("killed " + KILLS + " times: of " + (cutOff + told) + " submissions " + cutOff
                + " were cut off and " + told + " had their receipt");
        assertThat(cutOff).as("submissions without an answer").isPositive();
    }

    static IntStream kills() {
        return IntStream.rangeClosed(1, KILLS);
    }

    @ParameterizedTest
    @MethodSource("kills")
    void what_was_under_way_is_done_or_not_begun_and_the_same_request_again_has_the_same_receipt(int kill) {
        var all = submitAll();
        LockSupport.parkNanos(RANDOM.nextLong(submittingTakesNanos));
        Stack.installation().killServer();
        var before = all.stream().map(KilledWhileSubmittingIT::receipt).toList();
        all.forEach(one -> assertThat(traces(one.application())).isIn("DRAFT 0 0 0", "SUBMITTED 1 1 1"));
        Stack.installation().startServer();

        token = Http.bearer(Drafts.LEAD);
        for (int i = 0; i < all.size(); i++) {
            var again = submit(all.get(i).application(), all.get(i).key());
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            before.get(i).ifPresent(shown -> assertThat(again.body()).isEqualTo(shown));
            assertThat(traces(all.get(i).application())).isEqualTo("SUBMITTED 1 1 1");
            assertThat(Database.one("select id from submission where application_id = ?", id(all.get(i))))
                    .isEqualTo(Json.object(again).getString("submission"));
        }
        told += (int) before.stream().filter(Optional::isPresent).count();
        cutOff += (int) before.stream().filter(Optional::isEmpty).count();
    }

    private static List<Submitting> submitAll() {
        token = Http.bearer(Drafts.LEAD);
        return Drafts.ready(CALL, AT_ONCE).stream()
                .map(application -> {
                    var key = UUID.randomUUID().toString();
                    return new Submitting(application, key, threads.submit(() -> {
                        try {
                            var answer = submit(application, key);
                            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503);
                            return answer.statusCode() == 201 ? Optional.of(answer.body()) : Optional.<String>empty();
                        } catch (IllegalStateException gone) {
                            return Optional.<String>empty();
                        }
                    }));
                })
                .toList();
    }

    private static Optional<String> receipt(Submitting one) {
        try {
            return one.receipt().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException never) {
            throw new AssertionError(never);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Status, whole submissions, lines in the event log, and mails: they come together or not at all. */
    private static String traces(String application) {
        return Database.one("""
                select a.status || ' ' || (select count(*) from submission s where s.application_id = a.id
                        and length(content) > 500 and content like '%Prosjektleder 1%')
                    || ' ' || (select count(*) from audit_entry e where e.chain_id = a.id and action = 'applicationSubmitted')
                    || ' ' || (select count(*) from outbox o where o.application_id = a.id)
                from grant_application a where a.id = ?\
                """, UUID.fromString(application));
    }

    private static UUID id(Submitting one) {
        return UUID.fromString(one.application());
    }

    private static HttpResponse<String> submit(String application, String key) {
        return Http.post(
                Stack.api() + "/v1/applications/" + application + "/submission",
                "{\"revision\": 1}",
                "Authorization",
                token,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }
}

package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The last seconds: 200 people save cells and 50 submit while the database’s clock crosses the deadline. Half of those who save
 * do so in the very applications that others submit.
 */
@Order(70)
class DeadlineRushIT {

    private static final String CALL = "rush-2023";
    private static final int SUBMITTING = 50;
    private static final int SAVING = 200;
    private static final int OTHER_DRAFTS = 25;
    private static final int LATE = 20;
    private static final int IN_TIME = 15;
    private static final Duration LAST_MOMENT = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LIMIT = Duration.ofSeconds(50);

    /** What a person can be told who comes too late, or whose application was sent in or changed meanwhile. */
    private static final Set<String> CLEAR = Set.of(
            "urn:allmenning:problem:funding.deadlinePassed",
            "urn:allmenning:problem:application.locked",
            "urn:allmenning:problem:application.stale");

    private static final long SEED = System.nanoTime();

    private static String token;
    private static List<String> submitted;
    private static final AtomicInteger RECEIPTS = new AtomicInteger();
    private static final CountDownLatch LAST_MOMENTS = new CountDownLatch(1);
    private static final AtomicBoolean OVER = new AtomicBoolean();

    private static List<Saved> saved;
    private static List<Answer> answers;

    /** A cell that was acknowledged. */
    private record Saved(String line, int year, int revision, long minorUnits) {
        String row() {
            return line + " " + year + " " + revision + " " + minorUnits;
        }
    }

    /** What one of those who submit was told. */
    private record Answer(String application, HttpResponse<String> told) {
        boolean isReceipt() {
            return told.statusCode() == 201;
        }
    }

    @BeforeAll
    static void two_hundred_save_and_fifty_submit_while_the_deadline_passes() throws Exception {
        System.out.println("seed of the rush: " + SEED);
        token = Http.bearer(Drafts.LEAD);
        Http.get(Stack.api() + "/v1/applications", "Authorization", token);
        Drafts.call(CALL, "{}");
        Database.run(
                "update funding_call set deadline = now() + interval '10 minutes' where call_key = '" + CALL + "'");
        submitted = Drafts.ready(CALL, SUBMITTING);
        var drafts = new ArrayList<>(submitted);
        drafts.addAll(Drafts.ready(CALL, OTHER_DRAFTS));
        var threads = Executors.newFixedThreadPool(SAVING + SUBMITTING);
        try {
            moveClock(Duration.ofMinutes(1));
            var random = new Random(SEED);
            var people = new ArrayList<Future<List<Saved>>>();
            for (int person = 0; person < SAVING; person++) {
                var both = person % 2 == 0;
                var draft = drafts.get(both ? person / 2 % SUBMITTING : SUBMITTING + person / 2 % OTHER_DRAFTS);
                people.add(threads.submit(saving(draft, person / 2, new Random(random.nextLong()))));
            }
            var told = new ArrayList<Future<Answer>>();
            for (int person = 0; person < SUBMITTING; person++) {
                var application = submitted.get(person);
                var late = person < LATE;
                var pause = Duration.ofMillis(random.nextLong(LONGEST_PAUSE.toMillis()));
                told.add(threads.submit(() -> submitting(application, late, pause)));
            }
            assertThat(Patience.until(LIMIT, () -> RECEIPTS.get() >= IN_TIME))
                    .as("receipts before the deadline")
                    .isTrue();
            moveClock(LAST_MOMENT);
            LAST_MOMENTS.countDown();
            answers = new ArrayList<>();
            for (var one : told) {
                answers.add(one.get());
            }
            OVER.set(true);
            saved = new ArrayList<>();
            for (var one : people) {
                saved.addAll(one.get());
            }
        } catch (ExecutionException unclear) {
            throw new AssertionError(unclear.getCause());
        } finally {
            threads.shutdownNow();
            Database.run("update deadline_clock set shift = interval '0'");
        }
    }

    /** The database’s clock, and no other, stands so long before the deadline. */
    private static void moveClock(Duration before) {
        Database.run("update deadline_clock set shift = (select deadline - now() from funding_call where call_key = '"
                + CALL + "') - interval '" + before.toMillis() + " milliseconds'");
    }

    @AfterAll
    static void the_clock_is_right_again() {
        assertThat(Database.one("select shift::text from deadline_clock")).isEqualTo("00:00:00");
    }

    @Test
    void the_deadline_passed_while_they_did_it() {
        assertThat(saved).isNotEmpty();
        assertThat(answers).anyMatch(Answer::isReceipt);
        assertThat(answers)
                .anyMatch(answer -> answer.told().body().contains("urn:allmenning:problem:funding.deadlinePassed"));
    }

    @Test
    void each_receipt_has_exactly_one_submission_and_no_submission_is_without_its_receipt() {
        var shown = answers.stream()
                .filter(Answer::isReceipt)
                .map(answer -> Json.object(answer.told()))
                .map(receipt -> receipt.getString("application") + " " + receipt.getString("submission") + " "
                        + receipt.getString("sha256"))
                .toList();
        var kept = Database.all("select application_id || ' ' || id || ' ' || sha256 from submission s where call_id ="
                + " (select id from funding_call where call_key = '" + CALL + "')");

        assertThat(shown).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(kept);
        assertThat(kept.stream().map(row -> row.substring(0, 36))).doesNotHaveDuplicates();
    }

    @Test
    void nothing_was_submitted_after_the_deadline() {
        assertThat(Database.all("select s.id from submission s join funding_call c on c.id = s.call_id"
                        + " where call_key = '" + CALL + "' and submitted_at > deadline"))
                .isEmpty();
    }

    @Test
    void every_submission_left_its_mail_and_its_line_in_the_event_log() {
        var receipts = (int) answers.stream().filter(Answer::isReceipt).count();
        var ours = " application_id in (select application_id from submission s join funding_call c on c.id = call_id"
                + " where call_key = '" + CALL + "')";

        assertThat(Database.all("select application_id from outbox where" + ours))
                .hasSize(receipts)
                .doesNotHaveDuplicates();
        assertThat(Database.all("select chain_id from audit_entry where action = 'applicationSubmitted' and "
                        + ours.replace(" application_id in", " chain_id in")))
                .hasSize(receipts)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_cell_that_was_acknowledged_is_kept() {
        var history = Set.copyOf(Database.all(
                "select line_id || ' ' || budget_year || ' ' || cell_revision || ' ' || units_after from budget_change"
                        + " where application_id in (select a.id from grant_application a join funding_call c on c.id ="
                        + " call_id where call_key = '" + CALL + "')"));
        var latest = saved.stream()
                .collect(Collectors.toMap(
                        one -> one.line() + " " + one.year(),
                        one -> one,
                        (one, other) -> one.revision() > other.revision() ? one : other));

        assertThat(saved).allMatch(one -> history.contains(one.row()));
        assertThat(history).hasSameSizeAs(saved);
        var held = Set.copyOf(Database.all(
                "select line_id || ' ' || budget_year || ' ' || revision || ' ' || units from budget_cell where application_id in"
                        + " (select a.id from grant_application a join funding_call c on c.id = call_id where call_key = '"
                        + CALL + "')"));
        assertThat(latest.values()).allMatch(one -> held.contains(one.row()));
    }

    /** Raises a cost and the own cash that pays it, both at once, until all is over or the application was sent in. */
    private static Callable<List<Saved>> saving(String application, int person, Random random) {
        var lines = Database.all(
                "select id from budget_line where application_id = ? order by side, position",
                UUID.fromString(application));
        var year = 2024 + person / (isSubmitted(application) ? SUBMITTING : OTHER_DRAFTS) % 2;
        var cost = new Cell(lines.get(0), year, Drafts.COST);
        var own = new Cell(lines.get(2), year, Drafts.COST / 2);
        return () -> {
            var done = new ArrayList<Saved>();
            for (var more = 100L * (person + 1); !OVER.get(); more += 100L * SAVING) {
                LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
                var body = "{\"cells\": [" + cost.with(more) + ", " + own.with(more) + "]}";
                var answer = post(application, "/cells", body, "");
                if (answer.statusCode() == 409) {
                    requireClear(answer);
                    return done;
                }
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 207);
                var told = Json.objects(Json.object(answer), "answers");
                done.addAll(cost.learn(told.get(0), more));
                done.addAll(own.learn(told.get(1), more));
            }
            return done;
        };
    }

    private static boolean isSubmitted(String application) {
        return submitted.contains(application);
    }

    /** A cell as one person has seen it last. */
    private static final class Cell {
        private final String line;
        private final int year;
        private final long first;
        private int revision = 1;

        Cell(String line, int year, long first) {
            this.line = line;
            this.year = year;
            this.first = first;
        }

        String with(long more) {
            return """
                    {"line": "%s", "measure": "AMOUNT", "year": %d, "revision": %d, "value": "%d.00"}\
                    """.formatted(line, year, revision, (first + more) / 100);
        }

        List<Saved> learn(JsonObject told, long more) {
            revision = told.getInt("revision");
            return told.getString("outcome").equals("SAVED")
                    ? List.of(new Saved(line, year, revision, first + more))
                    : List.of();
        }
    }

    /** Submits what stands there now, again where somebody changed it meanwhile, and once more when it is told. */
    private static Answer submitting(String application, boolean late, Duration pause) throws InterruptedException {
        if (late) {
            LAST_MOMENTS.await();
        }
        LockSupport.parkNanos(pause.toNanos());
        var key = UUID.randomUUID().toString();
        HttpResponse<String> answer;
        int revision;
        do {
            revision = read(application).getInt("revision");
            answer = post(application, "/submission", "{\"revision\": " + revision + "}", key);
            if (answer.statusCode() != 201) {
                requireClear(answer);
            }
        } while (answer.body().contains("application.stale"));
        if (answer.statusCode() == 201) {
            RECEIPTS.incrementAndGet();
            var again = post(application, "/submission", "{\"revision\": " + revision + "}", key);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(answer.body());
        }
        return new Answer(application, answer);
    }

    private static void requireClear(HttpResponse<String> refusal) {
        var problem = Json.object(refusal);
        assertThat(CLEAR).as(refusal.body()).contains(problem.getString("type"));
        assertThat(problem.getString("detail")).isNotBlank();
    }

    private static JsonObject read(String application) {
        return Json.object(Http.get(Stack.api() + "/v1/applications/" + application, "Authorization", token));
    }

    private static HttpResponse<String> post(String application, String path, String body, String key) {
        return Http.post(
                Stack.api() + "/v1/applications/" + application + path,
                body,
                "Authorization",
                token,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }
}

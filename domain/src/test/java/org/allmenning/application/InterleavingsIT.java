package org.allmenning.application;

import static org.allmenning.shared.Role.APPLICANT;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.LEAD_APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.allmenning.application.CellAnswer.Outcome;
import org.allmenning.application.usecase.EnterAmounts;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Language;
import org.allmenning.testing.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two people type into one budget at the same moment, a thousand times. Whatever the server makes of it must be what it would
 * have made of one after the other, in one of the two orders: no update is lost, and a conflict names its cell.
 */
@ExtendWith(ArquillianExtension.class)
class InterleavingsIT {

    private static final int TIMES = 1_000;
    private static final long SEED = 20_231_031;

    /** What a cell holds, in minor units, and its revision. */
    private record Held(Long units, long revision) {}

    /** What became of an entry, as far as the model knows. */
    private record Expected(CellKey key, Outcome outcome, Long units, long revision) {
        static Expected of(CellAnswer answer) {
            return new Expected(answer.key(), answer.outcome(), answer.units(), answer.revision());
        }
    }

    /** One person after the other: the rule, written once more and without a database. */
    private static final class Sequential {
        private final Map<CellKey, Held> cells;

        Sequential(Map<CellKey, Held> cells) {
            this.cells = new HashMap<>(cells);
        }

        List<Expected> enter(List<CellEntry> entries) {
            return entries.stream().map(this::enter).toList();
        }

        private Expected enter(CellEntry entry) {
            var held = cells.get(entry.key());
            var units = entry.typed().isEmpty() ? null : (Long) (Long.parseLong(entry.typed()) * 100);
            if (Objects.equals(held.units(), units)) {
                return new Expected(entry.key(), Outcome.SAVED, units, held.revision());
            }
            if (held.revision() != entry.seenRevision()) {
                return new Expected(entry.key(), Outcome.CONFLICT, held.units(), held.revision());
            }
            var now = new Held(units, held.revision() + 1);
            cells.put(entry.key(), now);
            return new Expected(entry.key(), Outcome.SAVED, units, now.revision());
        }
    }

    @Inject
    private Stage stage;

    @Inject
    private EnterAmounts enterAmounts;

    @Inject
    private RequestContextController requests;

    @Resource
    private ManagedExecutorService threads;

    private final Random random = new Random(SEED);
    private Actor lead;
    private Actor colleague;
    private UUID application;
    private Map<CellKey, Held> cells;

    @BeforeEach
    void aBudgetOfTwoPeople() {
        var key = "interleavings-" + UUID.randomUUID();
        lead = stage.person("lead", "hammerfest", LEAD_APPLICANT);
        colleague = stage.person("colleague", "hammerfest", APPLICANT);
        stage.call(stage.person("officer", "kdd", CASE_OFFICER), key, 1_000_000);
        application = stage.application(lead, key, "To som skriver samtidig", 100_000);
        stage.run(colleague, () -> {});
        cells = held();
    }

    @Test
    void a_thousand_times_two_at_once_are_one_after_the_other_and_no_update_is_lost() throws Exception {
        var seenByLead = new HashMap<>(cells);
        var seenByColleague = new HashMap<>(cells);
        var conflicts = new HashSet<Integer>();
        var orders = new HashSet<Boolean>();

        for (int time = 0; time < TIMES; time++) {
            look(seenByLead);
            look(seenByColleague);
            var ofLead = type(seenByLead);
            var ofColleague = type(seenByColleague);

            var answers = atOnce(ofLead, ofColleague);

            orders.add(replay(time, ofLead, answers.get(0), ofColleague, answers.get(1)));
            learn(seenByLead, answers.get(0));
            learn(seenByColleague, answers.get(1));
            if (answers.stream().flatMap(List::stream).anyMatch(answer -> answer.outcome() == Outcome.CONFLICT)) {
                conflicts.add(time);
            }
        }

        assertThat(held()).isEqualTo(cells);
        assertThat(conflicts).as("times with a conflict").hasSizeBetween(TIMES / 10, TIMES - TIMES / 10);
        assertThat(orders).as("who was first").containsExactlyInAnyOrder(true, false);
    }

    /** Takes over the one order of both that explains all answers; whether the lead was first. */
    private boolean replay(
            int time,
            List<CellEntry> ofLead,
            List<CellAnswer> toLead,
            List<CellEntry> ofColleague,
            List<CellAnswer> toColleague) {
        var real = List.of(
                toLead.stream().map(Expected::of).toList(),
                toColleague.stream().map(Expected::of).toList());
        var leadFirst = new Sequential(cells);
        var afterLead = leadFirst.enter(ofLead);
        var one = List.of(afterLead, leadFirst.enter(ofColleague));
        if (one.equals(real)) {
            cells = leadFirst.cells;
            return true;
        }
        var colleagueFirst = new Sequential(cells);
        var afterColleague = colleagueFirst.enter(ofColleague);
        var other = List.of(colleagueFirst.enter(ofLead), afterColleague);
        assertThat(real)
                .as("time %d: neither order explains it; the other were %s", time, one)
                .isEqualTo(other);
        cells = colleagueFirst.cells;
        return false;
    }

    private List<List<CellAnswer>> atOnce(List<CellEntry> ofLead, List<CellEntry> ofColleague) throws Exception {
        var start = new CyclicBarrier(2);
        List<Callable<List<CellAnswer>>> both =
                List.of(() -> inRequest(start, lead, ofLead), () -> inRequest(start, colleague, ofColleague));
        var answers = new ArrayList<List<CellAnswer>>();
        for (var answer : threads.invokeAll(both)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private List<CellAnswer> inRequest(CyclicBarrier start, Actor editor, List<CellEntry> entries) throws Exception {
        var activated = requests.activate();
        try {
            start.await();
            return stage.actsAs(editor, () -> enterAmounts.enter(application, entries, Language.NB));
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }

    /** One to three different cells, with the revision that this person saw last. */
    private List<CellEntry> type(Map<CellKey, Held> seen) {
        var keys = new ArrayList<>(cells.keySet());
        java.util.Collections.shuffle(keys, random);
        return keys.subList(0, 1 + random.nextInt(3)).stream()
                .map(key -> new CellEntry(key, seen.get(key).revision(), typed()))
                .toList();
    }

    private String typed() {
        return random.nextInt(10) == 0 ? "" : String.valueOf(random.nextInt(50));
    }

    /** Now and then a person sees what the others did. */
    private void look(Map<CellKey, Held> seen) {
        cells.forEach((key, held) -> {
            if (random.nextInt(3) == 0) {
                seen.put(key, held);
            }
        });
    }

    private static void learn(Map<CellKey, Held> seen, List<CellAnswer> answers) {
        answers.forEach(answer -> seen.put(answer.key(), new Held(answer.units(), answer.revision())));
    }

    private Map<CellKey, Held> held() {
        var found = new HashMap<CellKey, Held>();
        var part = stage.view(lead, application).budget().subProjects().get(0);
        var lines = new HashMap<UUID, List<SubProjectBudget.Cell>>();
        part.costs().stream().filter(line -> !line.inKind()).forEach(line -> lines.put(line.lineId(), line.cells()));
        part.financing().forEach(line -> lines.put(line.lineId(), line.cells()));
        lines.forEach((line, row) -> row.forEach(cell ->
                found.put(new CellKey(line, cell.measure(), cell.year()), new Held(cell.units(), cell.revision()))));
        return found;
    }
}

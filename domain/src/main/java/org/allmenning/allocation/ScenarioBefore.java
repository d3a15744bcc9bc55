package org.allmenning.allocation;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.Json;

/**
 * How a scenario stood before a change, as far as the change touched it: what undoing goes back to, and what its history keeps.
 *
 * @param rows the applications that got other amounts or another lock
 * @param cutLine null where the change did not move it
 * @param rules null where the change left them
 */
public record ScenarioBefore(List<RowBefore> rows, Cut cutLine, Rules rules) {

    /** An application as it stood. */
    public record RowBefore(UUID submissionId, boolean locked, List<AmountLine> amounts) {

        /** In whatever order the amounts are. */
        private boolean isSameAs(RowBefore other) {
            return locked == other.locked && Set.copyOf(amounts).equals(Set.copyOf(other.amounts));
        }
    }

    /** Where the line was; null for none. */
    public record Cut(Integer rows) {}

    /** Rounding step and minimum; minor units. */
    public record Rules(long step, long minimum) {}

    /** All of a scenario at one moment, to be compared with it later. */
    public static ScenarioBefore whole(Allocation scenario) {
        var amounts = scenario.amounts();
        var ids = new HashSet<>(amounts.keySet());
        ids.addAll(scenario.locked());
        return new ScenarioBefore(
                ids.stream()
                        .map(id -> new RowBefore(id, scenario.isLocked(id), amounts.getOrDefault(id, List.of())))
                        .toList(),
                new Cut(scenario.cutLine().orElse(null)),
                new Rules(scenario.step(), scenario.minimum()));
    }

    /** What of this is different now. */
    public ScenarioBefore changedIn(Allocation scenario) {
        var now = whole(scenario);
        var then = byId(rows);
        var next = byId(now.rows);
        var ids = new HashSet<>(then.keySet());
        ids.addAll(next.keySet());
        var changed = new ArrayList<RowBefore>();
        for (var id : ids) {
            var was = then.getOrDefault(id, new RowBefore(id, false, List.of()));
            if (!was.isSameAs(next.getOrDefault(id, new RowBefore(id, false, List.of())))) {
                changed.add(was);
            }
        }
        return new ScenarioBefore(
                List.copyOf(changed),
                Objects.equals(cutLine, now.cutLine) ? null : cutLine,
                Objects.equals(rules, now.rules) ? null : rules);
    }

    /** The same without rows of other submissions. */
    public ScenarioBefore only(Set<UUID> submissions) {
        return new ScenarioBefore(
                rows.stream()
                        .filter(row -> submissions.contains(row.submissionId()))
                        .toList(),
                cutLine,
                rules);
    }

    /** What the rows were given. */
    public List<AllocationLine> lines() {
        return rows.stream()
                .flatMap(row -> row.amounts().stream()
                        .map(line ->
                                new AllocationLine(row.submissionId(), line.subProject(), line.year(), line.amount())))
                .toList();
    }

    /** Whether the change changed nothing. */
    public boolean isNothing() {
        return rows.isEmpty() && cutLine == null && rules == null;
    }

    /** Whose rows changed. */
    public Set<UUID> submissions() {
        return byId(rows).keySet();
    }

    /** Whether both changed the same row, the cut line or the rules. */
    public boolean overlaps(ScenarioBefore other) {
        return other.submissions().stream().anyMatch(submissions()::contains)
                || (cutLine != null && other.cutLine != null)
                || (rules != null && other.rules != null);
    }

    /** {@code {"rows": [{"submission": …, "locked": false, "amounts": [[1, 2024, 25000]]}], "cutLine": 3}}. */
    public JsonObject json() {
        var array = Json.createArrayBuilder();
        for (var row : rows) {
            var amounts = Json.createArrayBuilder();
            row.amounts()
                    .forEach(line -> amounts.add(Json.createArrayBuilder()
                            .add(line.subProject())
                            .add(line.year())
                            .add(line.amount())));
            array.add(Json.createObjectBuilder()
                    .add("submission", row.submissionId().toString())
                    .add("locked", row.locked())
                    .add("amounts", amounts));
        }
        var json = Json.createObjectBuilder().add("rows", array);
        if (cutLine != null && cutLine.rows() == null) {
            json.addNull("cutLine");
        } else if (cutLine != null) {
            json.add("cutLine", cutLine.rows());
        }
        if (rules != null) {
            json.add("step", rules.step()).add("minimum", rules.minimum());
        }
        return json.build();
    }

    /** Reads what {@link #json} wrote. */
    public static ScenarioBefore of(JsonObject json) {
        return new ScenarioBefore(
                json.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .map(ScenarioBefore::row)
                        .toList(),
                json.containsKey("cutLine") ? new Cut(json.isNull("cutLine") ? null : json.getInt("cutLine")) : null,
                json.containsKey("step")
                        ? new Rules(
                                json.getJsonNumber("step").longValueExact(),
                                json.getJsonNumber("minimum").longValueExact())
                        : null);
    }

    private static RowBefore row(JsonObject json) {
        return new RowBefore(
                UUID.fromString(json.getString("submission")),
                json.getBoolean("locked"),
                json.getJsonArray("amounts").stream()
                        .map(JsonValue::asJsonArray)
                        .map(line -> new AmountLine(
                                line.getInt(0),
                                line.getInt(1),
                                line.getJsonNumber(2).longValueExact()))
                        .toList());
    }

    private static Map<UUID, RowBefore> byId(List<RowBefore> rows) {
        var byId = new HashMap<UUID, RowBefore>();
        rows.forEach(row -> byId.put(row.submissionId(), row));
        return byId;
    }
}

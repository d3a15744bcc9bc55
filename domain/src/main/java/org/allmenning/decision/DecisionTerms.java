package org.allmenning.decision;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What holds for an award beside its amounts: what the lead accepts, by when, and when the money comes. Written in the
 * language of the application. A rejection and a dismissal have none.
 *
 * @param acceptBy the last day for accepting, or null
 * @param reservationBy the last day for lifting the reservation that a council decides later, or null without a reservation
 * @param interimReportBy the last day for the report on the way, or null where none is asked for
 * @param finalReportBy the last day for the final report, or null
 * @param conditions each one sentence or more
 * @param instalments the payment plan; they add up to the award
 */
public record DecisionTerms(
        LocalDate acceptBy,
        LocalDate reservationBy,
        LocalDate interimReportBy,
        LocalDate finalReportBy,
        List<String> conditions,
        List<Instalment> instalments)
        implements Serializable {

    /** Nothing is said. */
    public static final DecisionTerms NONE = new DecisionTerms(null, null, null, null, List.of(), List.of());

    /**
     * One payment.
     *
     * @param from the first day on which it can be paid
     * @param requirement what must be done before
     * @param amount in minor units, above zero
     */
    public record Instalment(LocalDate from, String requirement, long amount) implements Serializable {

        private static Instalment of(JsonObject json) {
            return new Instalment(
                    LocalDate.parse(json.getString("from")),
                    json.getString("requirement"),
                    json.getJsonNumber("amount").longValueExact());
        }

        private JsonObject json() {
            return Json.createObjectBuilder()
                    .add("from", from.toString())
                    .add("requirement", requirement)
                    .add("amount", amount)
                    .build();
        }
    }

    public DecisionTerms {
        conditions = List.copyOf(conditions);
        instalments = List.copyOf(instalments);
    }

    /** What the instalments add up to, in minor units. */
    public long paid() {
        return instalments.stream().mapToLong(Instalment::amount).reduce(0, Math::addExact);
    }

    /** The reservation alone: what the letter about its lapse says. */
    DecisionTerms ofReservation() {
        return new DecisionTerms(null, reservationBy, null, null, List.of(), List.of());
    }

    DecisionTerms reservedUntil(LocalDate day) {
        return new DecisionTerms(acceptBy, day, interimReportBy, finalReportBy, conditions, instalments);
    }

    /** Whether an award with these terms can be sent: all days but those that may be missing, and a whole payment plan. */
    public boolean isCompleteFor(long awarded) {
        return acceptBy != null && finalReportBy != null && !conditions.isEmpty() && paid() == awarded;
    }

    DecisionTerms withPlan(List<Instalment> plan) {
        return new DecisionTerms(acceptBy, reservationBy, interimReportBy, finalReportBy, conditions, plan);
    }

    /** Whether the last days for accepting and for lifting the reservation are still to come. */
    boolean areAheadOf(LocalDate today) {
        return acceptBy.isAfter(today) && (reservationBy == null || reservationBy.isAfter(today));
    }

    static DecisionTerms of(JsonObject json) {
        return json.isEmpty()
                ? NONE
                : new DecisionTerms(
                        day(json, "acceptBy"),
                        day(json, "reservationBy"),
                        day(json, "interimReportBy"),
                        day(json, "finalReportBy"),
                        json.getJsonArray("conditions").getValuesAs(JsonString::getString),
                        json.getJsonArray("instalments").getValuesAs(JsonObject.class).stream()
                                .map(Instalment::of)
                                .toList());
    }

    JsonObject json() {
        var json = Json.createObjectBuilder();
        Optional.ofNullable(acceptBy).ifPresent(day -> json.add("acceptBy", day.toString()));
        Optional.ofNullable(reservationBy).ifPresent(day -> json.add("reservationBy", day.toString()));
        Optional.ofNullable(interimReportBy).ifPresent(day -> json.add("interimReportBy", day.toString()));
        Optional.ofNullable(finalReportBy).ifPresent(day -> json.add("finalReportBy", day.toString()));
        var plan = Json.createArrayBuilder();
        instalments.forEach(instalment -> plan.add(instalment.json()));
        return json.add("conditions", Json.createArrayBuilder(conditions))
                .add("instalments", plan)
                .build();
    }

    private static LocalDate day(JsonObject json, String name) {
        return json.containsKey(name) ? LocalDate.parse(json.getString(name)) : null;
    }
}

package org.allmenning.submission;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.ApplicationFacts.Council;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.ProjectPeriod;

/**
 * What was sent in, read back from the frozen document. This is what the rooms after the submission see; sums are computed
 * from the lines.
 *
 * <p>The first submissions were frozen without the ids of sub-projects and lines: there they are null.
 *
 * @param participants the lead first, with codes and names of their time
 * @param fields what was filled in beside the budget, by name
 * @param continued the earlier grant that the project goes on with, or null for a new project
 * @param attachments the files; the first two forms had none
 */
public record SubmittedApplication(
        String title,
        String summary,
        Language language,
        Currency currency,
        List<Integer> years,
        List<Party> participants,
        List<Part> subProjects,
        Map<String, String> fields,
        Earlier continued,
        List<File> attachments)
        implements Serializable {

    /** Lead or partner; {@code code} and county are null unless it is a municipality. */
    public record Party(
            UUID id, String kind, LocalizedText name, String code, String countyCode, LocalizedText countyName)
            implements Serializable {}

    /** A sub-project with its budget sheet; the same id is the same sub-project in every version. */
    public record Part(
            UUID id,
            int number,
            String title,
            String activities,
            UUID responsible,
            ProjectPeriod period,
            List<Cost> costs,
            List<Financing> financing,
            AmountsPerYear cost,
            AmountsPerYear requested)
            implements Serializable {}

    /** A cost line; {@code hours} and {@code rates} only for own work, hundredths and minor units. */
    public record Cost(
            UUID id,
            String category,
            boolean inKind,
            String description,
            UUID organisation,
            AmountsPerYear amounts,
            Map<Integer, Long> hours,
            Map<Integer, Long> rates)
            implements Serializable {}

    /** A financing line; own work stands among them with the source {@code OWN_WORK}, no status and no id. */
    public record Financing(
            UUID id, String source, String status, String description, UUID organisation, AmountsPerYear amounts)
            implements Serializable {}

    /**
     * A file that was sent in.
     *
     * @param kind as the call's form names it
     * @param size in bytes
     * @param sha256 of its content, in lower-case hexadecimal
     */
    public record File(UUID id, String kind, String name, String mediaType, long size, String sha256)
            implements Serializable {}

    /**
     * An earlier grant.
     *
     * @param number of its case, such as {@code innlandet-2024/7}
     */
    public record Earlier(UUID application, String number, String title) implements Serializable {}

    private static final String GRANT = "THIS_CALL";
    private static final String OWN_WORK = "OWN_WORK";

    public Party lead() {
        return participants.get(0);
    }

    public List<Party> partners() {
        return participants.subList(1, participants.size());
    }

    public Optional<Party> party(UUID id) {
        return participants.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** @throws org.allmenning.shared.NothingHere if this file was not sent in */
    public File attachment(UUID id) {
        return attachments.stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NothingHere.because(id));
    }

    /** @param number as submitted, from 1 */
    public Optional<Part> subProject(int number) {
        return subProjects.stream().filter(part -> part.number() == number).findFirst();
    }

    /** Whether it goes on with a project that had a grant: it names the grant, or an answer to the call says so. */
    public boolean isContinuing() {
        return continued != null
                || fields.entrySet().stream()
                        .anyMatch(field -> field.getKey().startsWith(ApplicationFacts.QUESTION)
                                && field.getValue().equals(ApplicationFacts.CONTINUING));
    }

    /** Whether a council of lead or partner had not decided when it was sent in. */
    public boolean hasCouncilReservation() {
        return participants.stream()
                .anyMatch(
                        party -> Council.RESERVATION.name().equals(fields.get(ApplicationFacts.COUNCIL + party.id())));
    }

    /**
     * From the first day of a sub-project to the last day of one; empty without sub-projects.
     *
     * @param numbers of the sub-projects that count, such as those that get something; where there are none all count
     */
    public Optional<ProjectPeriod> period(Set<Integer> numbers) {
        var counting = subProjects.stream()
                .filter(part -> numbers.isEmpty() || numbers.contains(part.number()))
                .map(Part::period)
                .toList();
        var last = counting.stream().map(ProjectPeriod::lastDay).max(LocalDate::compareTo);
        return counting.stream()
                .map(ProjectPeriod::firstDay)
                .min(LocalDate::compareTo)
                .map(first -> new ProjectPeriod(first, last.orElseThrow()));
    }

    public Money totalCost() {
        return sum(subProjects.stream().map(Part::cost).toList()).total();
    }

    public AmountsPerYear requested() {
        return sum(subProjects.stream().map(Part::requested).toList());
    }

    /** A sum over all sub-projects; {@code code} names a cost category or a source of financing. */
    public record Total(String code, AmountsPerYear amounts) implements Serializable {}

    /** What each category costs, in the order in which the categories first appear. */
    public List<Total> costsByCategory() {
        return totals(
                subProjects.stream().flatMap(part -> part.costs().stream()).toList(), Cost::category, Cost::amounts);
    }

    /** What each source brings; own work among them. */
    public List<Total> financingBySource() {
        return totals(
                subProjects.stream().flatMap(part -> part.financing().stream()).toList(),
                Financing::source,
                Financing::amounts);
    }

    /** The cost of the whole per year. */
    public AmountsPerYear cost() {
        return sum(subProjects.stream().map(Part::cost).toList());
    }

    private <T> List<Total> totals(List<T> lines, Function<T, String> code, Function<T, AmountsPerYear> amounts) {
        return lines.stream()
                .map(code)
                .distinct()
                .map(one -> new Total(
                        one,
                        sum(lines.stream()
                                .filter(line -> code.apply(line).equals(one))
                                .map(amounts)
                                .toList())))
                .toList();
    }

    private AmountsPerYear sum(Collection<AmountsPerYear> parts) {
        return AmountsPerYear.sum(currency, years, parts);
    }

    static SubmittedApplication of(JsonObject json) {
        var currency = Currency.getInstance(json.getString("currency"));
        var years = json.getJsonArray("years").getValuesAs(value -> ((jakarta.json.JsonNumber) value).intValueExact());
        var amounts = new Amounts(currency, years);
        return new SubmittedApplication(
                json.getString("title"),
                json.getString("summary"),
                Language.ofTag(json.getString("language")).orElseThrow(),
                currency,
                years,
                objects(json, "participants", SubmittedApplication::party),
                objects(json, "subProjects", amounts::part),
                fields(json),
                earlier(json),
                files(json));
    }

    private static Party party(JsonObject json) {
        var municipality = json.containsKey("code");
        return new Party(
                UUID.fromString(json.getString("id")),
                json.getString("kind"),
                LocalizedText.of(json.getJsonObject("name")),
                municipality ? json.getString("code") : null,
                municipality ? json.getString("countyCode") : null,
                municipality ? LocalizedText.of(json.getJsonObject("countyName")) : null);
    }

    private static Map<String, String> fields(JsonObject json) {
        var fields = new HashMap<String, String>();
        if (json.containsKey("fields")) {
            var written = json.getJsonObject("fields");
            written.keySet().forEach(name -> fields.put(name, written.getString(name)));
        }
        return Map.copyOf(fields);
    }

    private static Earlier earlier(JsonObject json) {
        if (!json.containsKey("continues")) {
            return null;
        }
        var earlier = json.getJsonObject("continues");
        return new Earlier(
                UUID.fromString(earlier.getString("application")),
                earlier.getString("number"),
                earlier.getString("title"));
    }

    /** The second form named the kinds alone. */
    private static List<File> files(JsonObject json) {
        if (!json.containsKey("attachments")) {
            return List.of();
        }
        return json.getJsonArray("attachments").stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .map(file -> new File(
                        UUID.fromString(file.getString("id")),
                        file.getString("kind"),
                        file.getString("name"),
                        file.getString("mediaType"),
                        file.getJsonNumber("size").longValueExact(),
                        file.getString("sha256")))
                .toList();
    }

    private static <T> List<T> objects(JsonObject json, String name, Function<JsonObject, T> read) {
        return json.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(read)
                .toList();
    }

    private record Amounts(Currency currency, List<Integer> years) {

        Part part(JsonObject json) {
            var costs = objects(json, "costs", this::cost);
            var financing = objects(json, "financing", this::financing);
            var ownWork = objects(json, "ownWork", this::ownWork);
            return new Part(
                    id(json),
                    json.getInt("number"),
                    json.getString("title"),
                    json.getString("activities"),
                    UUID.fromString(json.getString("responsible")),
                    new ProjectPeriod(
                            LocalDate.parse(json.getString("firstDay")), LocalDate.parse(json.getString("lastDay"))),
                    costs,
                    java.util.stream.Stream.concat(financing.stream(), ownWork.stream())
                            .toList(),
                    AmountsPerYear.sum(
                            currency, years, costs.stream().map(Cost::amounts).toList()),
                    AmountsPerYear.sum(
                            currency,
                            years,
                            financing.stream()
                                    .filter(line -> line.source().equals(GRANT))
                                    .map(Financing::amounts)
                                    .toList()));
        }

        private Cost cost(JsonObject json) {
            var inKind = json.getBoolean("inKind");
            return new Cost(
                    id(json),
                    json.getString("category"),
                    inKind,
                    json.getString("description"),
                    organisation(json),
                    amounts(json),
                    inKind ? units(json.getJsonObject("hours")) : Map.of(),
                    inKind ? units(json.getJsonObject("rates")) : Map.of());
        }

        private Financing financing(JsonObject json) {
            return new Financing(
                    id(json),
                    json.getString("source"),
                    json.getString("status"),
                    json.getString("description"),
                    organisation(json),
                    amounts(json));
        }

        private Financing ownWork(JsonObject json) {
            return new Financing(null, OWN_WORK, null, "", organisation(json), amounts(json));
        }

        private AmountsPerYear amounts(JsonObject json) {
            var byYear = new HashMap<Integer, Money>();
            units(json.getJsonObject("amounts")).forEach((year, units) -> byYear.put(year, new Money(units, currency)));
            return AmountsPerYear.of(currency, years, byYear);
        }

        private static Map<Integer, Long> units(JsonObject json) {
            var units = new HashMap<Integer, Long>();
            for (Map.Entry<String, JsonValue> entry : json.entrySet()) {
                units.put(
                        Integer.valueOf(entry.getKey()),
                        json.getJsonNumber(entry.getKey()).longValueExact());
            }
            return Map.copyOf(units);
        }

        /** The first submissions were frozen without ids. */
        private static UUID id(JsonObject json) {
            return json.containsKey("id") ? UUID.fromString(json.getString("id")) : null;
        }

        private static UUID organisation(JsonObject json) {
            return json.containsKey("organisation") ? UUID.fromString(json.getString("organisation")) : null;
        }
    }
}

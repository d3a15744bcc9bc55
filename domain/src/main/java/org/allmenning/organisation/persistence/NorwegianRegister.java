package org.allmenning.organisation.persistence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.allmenning.organisation.AreaKind;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OtherName;
import org.allmenning.organisation.Spelling;
import org.allmenning.organisation.persistence.Register.Body;
import org.allmenning.organisation.persistence.Register.Succession;
import org.allmenning.organisation.persistence.Register.Territory;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.apache.commons.csv.CSVRecord;

/**
 * Municipalities and counties of Norway: one list for 2020 to 2023, one from 2024, and what became of what. A municipality
 * is known by its organisation number, an area whose code stayed the same is one area over both lists.
 */
final class NorwegianRegister {

    static final String MUNICIPALITIES_2020 = "no_municipalities_2020_2023.csv";
    static final String MUNICIPALITIES_2024 = "no_municipalities_2024.csv";
    static final String CHANGES = "no_municipality_changes_2020_to_2024.csv";
    static final String COUNTIES = "no_counties_history.csv";
    static final String COUNTIES_2024 = "no_counties_2024.csv";

    private static final String COUNTRY = "NO";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2024, 1, 1);
    private static final Map<String, String> LANGUAGES =
            Map.of("Northern Sami", "se", "Lule Sami", "smj", "Southern Sami", "sma", "Kven Finnish", "fkv");

    private final Map<String, CSVRecord> before = byCode(MUNICIPALITIES_2020);
    private final Map<String, CSVRecord> after = byCode(MUNICIPALITIES_2024);
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final Map<String, Territory> municipalitiesBefore = new LinkedHashMap<>();
    private final Map<String, Territory> municipalitiesAfter = new LinkedHashMap<>();
    private final Map<String, Territory> counties = new LinkedHashMap<>();

    private NorwegianRegister() {}

    static Register read() {
        return new NorwegianRegister().everything();
    }

    private Register everything() {
        before.values().forEach(this::readBefore);
        after.values().forEach(this::readAfter);
        readCounties();
        var territories = new LinkedHashSet<Territory>(counties.values());
        territories.addAll(municipalitiesBefore.values());
        territories.addAll(municipalitiesAfter.values());
        return new Register(List.copyOf(bodies.values()), List.copyOf(territories), successions());
    }

    private void readBefore(CSVRecord row) {
        var code = row.get("kommunenummer");
        var stays = after.containsKey(code);
        var latest = stays ? after.get(code) : row;
        var territory = municipality(latest, FIRST, stays ? null : REFORM.minusDays(1), bodyOf(latest));
        municipalitiesBefore.put(code, territory);
        if (stays) {
            municipalitiesAfter.put(code, territory);
        }
    }

    private void readAfter(CSVRecord row) {
        var code = row.get("kommunenummer");
        if (!before.containsKey(code)) {
            municipalitiesAfter.put(code, municipality(row, REFORM, null, bodyOf(row)));
        }
    }

    /** The organisation of a row: the same number is the same organisation, called as in the latest list. */
    private Body bodyOf(CSVRecord row) {
        var name = row.get("name_no");
        var number = row.get("orgnr").isEmpty() ? null : row.get("orgnr");
        var key = number == null ? Spelling.slug(name) : number;
        var known = bodies.get(key);
        var body = new Body(
                COUNTRY,
                key,
                number,
                known == null ? Spelling.slug(name) : known.alias(),
                known == null ? row.get("kommunenummer") : known.firstCode(),
                OrganisationKind.MUNICIPALITY,
                norwegian(name));
        bodies.put(key, body);
        return body;
    }

    private static Territory municipality(CSVRecord row, LocalDate from, LocalDate to, Body body) {
        var official = row.isMapped("name_official") ? "name_official" : "name_official_2024";
        return new Territory(
                COUNTRY,
                AreaKind.MUNICIPALITY,
                row.get("kommunenummer"),
                from,
                to,
                norwegian(row.get("name_no")),
                row.get(official),
                otherNames(row.get("names_other")),
                row.get("fylkesnummer"),
                body.id());
    }

    /** {@code Northern Sami=Omasvuotna; Kven Finnish=Omasvuono}. */
    private static List<OtherName> otherNames(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.split("=", 2))
                .map(pair -> new OtherName(LANGUAGES.getOrDefault(pair[0], "und"), pair[1]))
                .toList();
    }

    private void readCounties() {
        var official = CsvRows.of(COUNTIES_2024).stream()
                .collect(toMap(row -> row.get("fylkesnummer"), row -> row.get("fylkesnavn")));
        for (var row : CsvRows.of(COUNTIES)) {
            var code = row.get("fylkesnummer");
            var to = day(row.get("valid_to"));
            var name = row.get("navn");
            var officialName = to == null ? official.getOrDefault(code, name) : name;
            var others = Arrays.stream(officialName.split(" - "))
                    .filter(part -> !part.equals(name))
                    .map(part -> new OtherName("und", part))
                    .toList();
            counties.put(
                    code,
                    new Territory(
                            COUNTRY,
                            AreaKind.COUNTY,
                            code,
                            day(row.get("valid_from")),
                            to,
                            norwegian(name),
                            officialName,
                            others,
                            null,
                            null));
        }
    }

    /** A county came after another if one of its municipalities was there before. */
    private List<Succession> successions() {
        var successions = new LinkedHashSet<Succession>();
        for (var row : CsvRows.of(CHANGES)) {
            var old = municipalitiesBefore.get(row.get("kommunenummer_2020"));
            var now = municipalitiesAfter.get(row.get("kommunenummer_2024"));
            if (!old.code().equals(now.code())) {
                successions.add(new Succession(old.id(), now.id()));
            }
            if (!old.countyCode().equals(now.countyCode())) {
                successions.add(new Succession(
                        counties.get(old.countyCode()).id(),
                        counties.get(now.countyCode()).id()));
            }
        }
        return new ArrayList<>(successions);
    }

    /** Norwegian names are the same in both forms of the language. */
    private static LocalizedText norwegian(String name) {
        return new LocalizedText(Language.NB, Map.of(Language.NB, name, Language.NN, name));
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static Map<String, CSVRecord> byCode(String file) {
        return CsvRows.of(file).stream()
                .collect(toMap(
                        row -> row.get("kommunenummer"),
                        identity(),
                        (one, two) -> {
                            throw new IllegalStateException("two rows of one code: " + one + " and " + two);
                        },
                        LinkedHashMap::new));
    }
}

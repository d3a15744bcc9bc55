package org.allmenning.organisation.persistence;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmenning.organisation.AreaKind;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.Spelling;
import org.allmenning.organisation.persistence.Register.Body;
import org.allmenning.organisation.persistence.Register.Territory;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.apache.commons.csv.CSVRecord;

/** Municipalities and regions of Finland: the lists of 2022 and 2026. A municipality is known by its number. */
final class FinnishRegister {

    static final String MUNICIPALITIES_2022 = "fi_municipalities_2022.csv";
    static final String MUNICIPALITIES_2026 = "fi_municipalities_2026.csv";
    static final String REGIONS = "fi_regions_2026.csv";

    private static final String COUNTRY = "FI";
    private static final String ALAND = "21";
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 1, 1);

    private FinnishRegister() {}

    static Register read() {
        var bodies = new ArrayList<Body>();
        var territories = new ArrayList<Territory>();
        for (var row : CsvRows.of(REGIONS)) {
            territories.add(region(row));
        }
        var remaining = CsvRows.of(MUNICIPALITIES_2026).stream()
                .map(FinnishRegister::code)
                .collect(toSet());
        var known = new LinkedHashMap<String, CSVRecord>();
        CsvRows.of(MUNICIPALITIES_2022).forEach(row -> known.put(code(row), row));
        var from = Map.copyOf(known);
        CsvRows.of(MUNICIPALITIES_2026).forEach(row -> known.put(code(row), row));
        known.forEach((code, row) -> {
            var body = body(row);
            bodies.add(body);
            territories.add(municipality(
                    row,
                    from.containsKey(code) ? FIRST : SECOND,
                    remaining.contains(code) ? null : SECOND.minusDays(1),
                    body));
        });
        return new Register(bodies, territories, List.of());
    }

    private static Body body(CSVRecord row) {
        return new Body(
                COUNTRY,
                code(row),
                code(row),
                Spelling.slug(row.get("name_fi")),
                code(row),
                OrganisationKind.MUNICIPALITY,
                name(row));
    }

    private static Territory municipality(CSVRecord row, LocalDate from, LocalDate to, Body body) {
        return new Territory(
                COUNTRY,
                AreaKind.MUNICIPALITY,
                code(row),
                from,
                to,
                name(row),
                both(name(row)),
                List.of(),
                row.get("maakunta_code"),
                body.id());
    }

    private static Territory region(CSVRecord row) {
        var code = row.get("maakunta_code");
        var main = code.equals(ALAND) ? Language.SV : Language.FI;
        var name = bilingual(main, row);
        return new Territory(COUNTRY, AreaKind.COUNTY, code, FIRST, null, name, both(name), List.of(), null, null);
    }

    private static String code(CSVRecord row) {
        return row.get("kunta_code");
    }

    /** The language of the majority comes first. */
    private static LocalizedText name(CSVRecord row) {
        var status = row.get("language_status_sv");
        var swedish = status.equals("Enspråkig svensk kommun") || status.contains("med svenska som flertalets");
        return bilingual(swedish ? Language.SV : Language.FI, row);
    }

    private static LocalizedText bilingual(Language main, CSVRecord row) {
        return new LocalizedText(main, Map.of(Language.FI, row.get("name_fi"), Language.SV, row.get("name_sv")));
    }

    private static String both(LocalizedText name) {
        var first = name.in(name.main()).text();
        var second =
                name.in(name.main() == Language.FI ? Language.SV : Language.FI).text();
        return first.equals(second) ? first : first + " - " + second;
    }
}

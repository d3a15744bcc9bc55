package org.allmenning.organisation.persistence;

import java.util.EnumMap;
import java.util.List;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.persistence.Register.Body;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.apache.commons.csv.CSVRecord;

/** Authorities, bodies of the state, universities and associations: known by the alias that the file gives them. */
final class OtherOrganisations {

    static final String FILE = "organisations.csv";

    private OtherOrganisations() {}

    static List<Body> read() {
        return CsvRows.of(FILE).stream().map(OtherOrganisations::body).toList();
    }

    private static Body body(CSVRecord row) {
        var number = row.get("register_number");
        return new Body(
                row.get("country"),
                row.get("alias"),
                number.isEmpty() ? null : number,
                row.get("alias"),
                null,
                OrganisationKind.valueOf(row.get("kind")),
                name(row));
    }

    private static LocalizedText name(CSVRecord row) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var name = row.get("name_" + language.tag());
            if (!name.isEmpty()) {
                names.put(language, name);
            }
        }
        return new LocalizedText(Language.ofTag(row.get("main_language")).orElseThrow(), names);
    }
}

package org.allmenning.organisation.persistence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.organisation.AreaKind;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OtherName;
import org.allmenning.organisation.SearchTerm;
import org.allmenning.organisation.Spelling;
import org.allmenning.shared.LocalizedText;

/** What the register files say, brought together: organisations with their aliases, areas, and what came after what. */
record Register(List<Body> bodies, List<Territory> territories, List<Succession> successions) {

    static final List<String> FILES = List.of(
            NorwegianRegister.MUNICIPALITIES_2020,
            NorwegianRegister.MUNICIPALITIES_2024,
            NorwegianRegister.CHANGES,
            NorwegianRegister.COUNTIES,
            NorwegianRegister.COUNTIES_2024,
            FinnishRegister.MUNICIPALITIES_2022,
            FinnishRegister.MUNICIPALITIES_2026,
            FinnishRegister.REGIONS,
            OtherOrganisations.FILE);

    /**
     * An organisation to be.
     *
     * @param key what it is known by for ever: register number or, where there is none, alias
     * @param alias as wished; {@link #withAliases} makes it the only one
     * @param firstCode of a municipality: the earliest code, which tells those of one name apart; else null
     */
    record Body(
            String country,
            String key,
            String registerNumber,
            String alias,
            String firstCode,
            OrganisationKind kind,
            LocalizedText name) {

        /** The same in every installation. */
        UUID id() {
            return Register.id("organisation", country, key);
        }

        private Body called(String only) {
            return new Body(country, key, registerNumber, only, firstCode, kind, name);
        }
    }

    /** An area to be. */
    record Territory(
            String country,
            AreaKind kind,
            String code,
            LocalDate from,
            LocalDate to,
            LocalizedText name,
            String officialName,
            List<OtherName> otherNames,
            String countyCode,
            UUID organisation) {

        UUID id() {
            return Register.id("area", country, kind, code, from);
        }
    }

    record Succession(UUID before, UUID after) {}

    /** One thing to search by. */
    record Term(UUID organisation, SearchTerm.Kind kind, String text, LocalDate from, LocalDate to) {

        String folded() {
            return Spelling.folded(text);
        }
    }

    static Register read() {
        var norway = NorwegianRegister.read();
        var finland = FinnishRegister.read();
        var bodies = new ArrayList<Body>();
        var territories = new ArrayList<Territory>();
        var successions = new ArrayList<Succession>();
        for (var register : List.of(norway, finland)) {
            bodies.addAll(register.bodies());
            territories.addAll(register.territories());
            successions.addAll(register.successions());
        }
        bodies.addAll(OtherOrganisations.read());
        return new Register(withAliases(bodies), List.copyOf(territories), List.copyOf(successions));
    }

    /** Where several wish for one alias, each municipality among them gets its first code behind it. */
    static List<Body> withAliases(List<Body> bodies) {
        Map<String, Integer> wishes = new HashMap<>();
        bodies.forEach(body -> wishes.merge(body.alias(), 1, Integer::sum));
        return bodies.stream()
                .map(body -> wishes.get(body.alias()) > 1 && body.firstCode() != null
                        ? body.called(body.alias() + "-" + body.firstCode())
                        : body)
                .toList();
    }

    /** Everything to search by. */
    List<Term> terms() {
        var terms = new LinkedHashSet<Term>();
        for (var body : bodies) {
            if (body.firstCode() == null) {
                names(terms, body.id(), body.name(), null, null);
                terms.add(new Term(body.id(), SearchTerm.Kind.NAME, body.alias(), null, null));
            }
            if (body.registerNumber() != null && !body.registerNumber().equals(body.firstCode())) {
                terms.add(new Term(body.id(), SearchTerm.Kind.REGISTER_NUMBER, body.registerNumber(), null, null));
            }
        }
        territories.stream()
                .filter(territory -> territory.organisation() != null)
                .forEach(territory -> terms(terms, territory));
        return List.copyOf(terms);
    }

    private static void terms(Set<Term> terms, Territory area) {
        var organisation = area.organisation();
        names(terms, organisation, area.name(), area.from(), area.to());
        area.otherNames()
                .forEach(other ->
                        terms.add(new Term(organisation, SearchTerm.Kind.NAME, other.name(), area.from(), area.to())));
        terms.add(new Term(organisation, SearchTerm.Kind.CODE, area.code(), area.from(), area.to()));
    }

    private static void names(Set<Term> terms, UUID organisation, LocalizedText name, LocalDate from, LocalDate to) {
        name.texts().values().forEach(text -> terms.add(new Term(organisation, SearchTerm.Kind.NAME, text, from, to)));
    }

    private static UUID id(Object... parts) {
        var name = new StringBuilder("allmenning");
        for (var part : parts) {
            name.append('/').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package org.allmenning.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.funding.ApplicationFacts.Cost;
import org.allmenning.funding.ApplicationFacts.Financing;
import org.allmenning.funding.ApplicationFacts.History;
import org.allmenning.funding.ApplicationFacts.Part;
import org.allmenning.funding.ApplicationFacts.Party;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;

/** Builds facts for tests: an application of Hammerfest with one sub-project and nothing in it, until told otherwise. */
public final class SomeFacts {

    public static final UUID LEAD = new UUID(0, 1);
    public static final Currency NOK = Currency.getInstance("NOK");
    public static final Currency EUR = Currency.getInstance("EUR");

    private final Currency currency;
    private final long step;
    private final List<Party> parties = new ArrayList<>();
    private final List<Cost> costs = new ArrayList<>();
    private final List<Financing> financing = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> attachments = new HashSet<>();
    private Instant moment = Instant.parse("2023-11-01T12:00:00Z");
    private LocalDate firstDay = LocalDate.of(2024, 1, 1);
    private LocalDate lastDay = LocalDate.of(2025, 12, 31);
    private History history = History.NONE;

    private SomeFacts(Currency currency, long step) {
        this.currency = currency;
        this.step = step;
        parties.add(party(LEAD, OrganisationKind.MUNICIPALITY, "Hammerfest", "5406", "54"));
    }

    /** In whole kroner. */
    public static SomeFacts inKroner() {
        return new SomeFacts(NOK, 100);
    }

    /** In cents. */
    public static SomeFacts inCents() {
        return new SomeFacts(EUR, 1);
    }

    public static LocalizedText text(String text) {
        return LocalizedText.of(Language.NB, text);
    }

    public static UUID partner(int number) {
        return new UUID(0, 10 + number);
    }

    public SomeFacts at(Instant when) {
        moment = when;
        return this;
    }

    public SomeFacts ledBy(OrganisationKind kind, String county) {
        parties.set(0, party(LEAD, kind, "Hammerfest", "5406", county));
        return this;
    }

    public SomeFacts ledWith(String attribute, String value) {
        parties.set(
                0,
                new Party(
                        LEAD,
                        OrganisationKind.MUNICIPALITY,
                        text("Hammerfest"),
                        "NO",
                        "5406",
                        "54",
                        Map.of(attribute, value)));
        return this;
    }

    public SomeFacts ledFrom(String country) {
        parties.set(
                0, new Party(LEAD, OrganisationKind.MUNICIPALITY, text("Hammerfest"), country, "049", "01", Map.of()));
        return this;
    }

    public SomeFacts withPartnerFrom(String country) {
        parties.add(new Party(
                new UUID(7, 7), OrganisationKind.MUNICIPALITY, text("Partner"), country, "091", "01", Map.of()));
        return this;
    }

    /** So many more municipalities. */
    public SomeFacts with(int partners) {
        for (int number = 1; number <= partners; number++) {
            parties.add(party(partner(number), OrganisationKind.MUNICIPALITY, "Måsøy", "5434", "54"));
        }
        return this;
    }

    public SomeFacts withPartner(OrganisationKind kind) {
        parties.add(party(partner(parties.size()), kind, "Partner", null, null));
        return this;
    }

    public SomeFacts costing(long minorUnits) {
        return costing("personnel", true, minorUnits);
    }

    public SomeFacts costing(String category, boolean eligible, long minorUnits) {
        costs.add(new Cost(category, false, eligible, LEAD, money(minorUnits), Map.of()));
        return this;
    }

    public SomeFacts ownWork(UUID bearer, long minorUnits, long rate) {
        costs.add(new Cost("in_kind_work", true, true, bearer, money(minorUnits), Map.of(2024, rate)));
        return this;
    }

    public SomeFacts asking(long minorUnits) {
        return financed("THIS_CALL", LEAD, minorUnits);
    }

    public SomeFacts financed(String source, UUID financier, long minorUnits) {
        financing.add(new Financing(source, financier, money(minorUnits)));
        return this;
    }

    public SomeFacts lasting(LocalDate first, LocalDate last) {
        firstDay = first;
        lastDay = last;
        return this;
    }

    public SomeFacts saying(String field, String text) {
        fields.put(field, text);
        return this;
    }

    public SomeFacts attaching(String kind) {
        attachments.add(kind);
        return this;
    }

    public SomeFacts having(int otherApplications, int openProjects) {
        history = new History(otherApplications, openProjects);
        return this;
    }

    public ApplicationFacts build() {
        var labels = Map.of(
                "category/personnel", text("Lønn"),
                "category/equipment", text("Utstyr"),
                "question/impact", text("Virkning"),
                "declaration/own", text("Egenandelen er ikke et annet statlig tilskudd"),
                "attachment/agreement", text("Samarbeidsavtale"));
        return new ApplicationFacts(
                new CallWords(currency, step, ZoneId.of("Europe/Oslo"), labels),
                moment,
                parties,
                List.of(new Part(1, firstDay, lastDay, costs, financing)),
                fields,
                attachments,
                history);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }

    private static Party party(UUID id, OrganisationKind kind, String name, String code, String county) {
        return new Party(id, kind, text(name), "NO", code, county, Map.of());
    }
}

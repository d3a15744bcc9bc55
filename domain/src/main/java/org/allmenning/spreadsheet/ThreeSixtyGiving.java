package org.allmenning.spreadsheet;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.DecisionParty;
import org.allmenning.decision.Publication;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;

/**
 * Published awards in the 360Giving Data Standard 1.4.3, one grant each. The standard knows one recipient of the money, the
 * lead; the partners stand in the description and among the places. Municipalities are named by their number in the register
 * of their country. The identifier of a grant is made of the publisher's prefix, the key of the call and the number of the
 * case, and stays when the grant is corrected. An award that its lead said no to, or that the authority took back, is left out:
 * the standard describes grants that were made, and has no field to call one off.
 */
public final class ThreeSixtyGiving {

    private static final String VERSION = "1.4";

    private ThreeSixtyGiving() {}

    /** @param address where the awards stand on the web, for people */
    public static JsonObject write(Publication publication, String address, Language language) {
        return write(publication, address, Publisher.fromSettings(), language);
    }

    static JsonObject write(Publication publication, String address, Publisher publisher, Language language) {
        var list = publication.list();
        var grants = Json.createArrayBuilder();
        list.sorted(language).forEach(row -> grants.add(grant(list, row, address, publisher, language)));
        return Json.createObjectBuilder()
                .add("version", VERSION)
                .add("title", list.call().title().in(language).text())
                .add("issued", list.publishedAt().toInstant().toString())
                .add("grants", grants)
                .build();
    }

    private static JsonObjectBuilder grant(
            AwardList list, AwardRow row, String address, Publisher publisher, Language language) {
        var call = list.call();
        var lead = row.leadName(language);
        var partners = row.partnerNames(language);
        var grant = Json.createObjectBuilder()
                .add("id", publisher.id(call.key() + "/" + row.number()))
                .add("title", row.project())
                .add(
                        "description",
                        partners.isEmpty()
                                ? Messages.text("giving.alone", language, row.project(), lead)
                                : Messages.text("giving.together", language, row.project(), lead, partners))
                .add("currency", row.awarded().currency().getCurrencyCode())
                .add("amountAwarded", row.awarded().toDecimal())
                .add("awardDate", awardDate(list, row))
                .add("url", address)
                .add(
                        "recipientOrganization",
                        Json.createArrayBuilder().add(organisation(call.country(), row, publisher, language)))
                .add(
                        "fundingOrganization",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", publisher.id("org:" + call.authorityId()))
                                        .add(
                                                "name",
                                                call.authorityName()
                                                        .in(language)
                                                        .text())))
                .add(
                        "grantProgramme",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("code", call.key())
                                        .add("title", call.title().in(language).text())))
                .add("fromOpenCall", "Yes")
                .add("beneficiaryLocation", places(call.country(), row, language));
        if (row.requested() != null) {
            grant.add("amountAppliedFor", row.requested().toDecimal());
        }
        if (row.period() != null) {
            grant.add(
                    "plannedDates",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("startDate", row.period().firstDay().toString())
                                    .add("endDate", row.period().lastDay().toString())));
        }
        return grant;
    }

    /** An imported award of a call without a day of announcement was known at the latest when it was published here. */
    private static String awardDate(AwardList list, AwardRow row) {
        return row.decidedOn() == null
                ? list.publishedAt().toInstant().toString()
                : row.decidedOn().toString();
    }

    private static JsonObjectBuilder organisation(
            String country, AwardRow row, Publisher publisher, Language language) {
        var lead = row.lead();
        return Json.createObjectBuilder()
                .add("id", publisher.id("org:" + identifier(country, lead)))
                .add("name", row.leadName(language))
                .add("addressCountry", country);
    }

    /** The same whoever reads: a name stands in its main language. */
    private static String identifier(String country, DecisionParty party) {
        return party.code()
                .map(code -> country + "-" + code)
                .or(() -> party.organisation().map(Object::toString))
                .orElseGet(() -> party.name()
                        .in(party.name().main())
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-"));
    }

    private static jakarta.json.JsonArray places(String country, AwardRow row, Language language) {
        return Json.createArrayBuilder(Stream.concat(Stream.of(row.lead()), row.partners().stream())
                        .filter(party -> party.code().isPresent())
                        .map(party -> Json.createObjectBuilder()
                                .add("name", AwardRow.name(party, language))
                                .add("countryCode", country)
                                .add("geoCode", country + "-" + party.code().orElseThrow())
                                .build())
                        .collect(Collectors.toList()))
                .build();
    }
}

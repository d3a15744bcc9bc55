package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.allmenning.system.Walk.Line;
import org.allmenning.system.Walk.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What six people typed in the browser is what submission, decision, public page and API say, to the last krone. */
@Order(10)
class ThinWalkIT {

    @Test
    void the_submission_holds_every_amount_as_it_was_typed() {
        var content = submission().getJsonObject("content");

        assertThat(content.getString("title")).isEqualTo(Walk.TITLE);
        assertThat(names(content, "partners")).containsExactly("Hasvik", "Måsøy");
        assertThat(Json.objects(content, "subProjects")).hasSameSizeAs(Walk.PARTS);
        for (var part : Walk.PARTS) {
            var held = with(Json.objects(content, "subProjects"), "title", part.title());
            assertHolds(
                    with(Json.objects(held, "costs"), "category", part.cost().kind()), part.cost());
            assertHolds(
                    with(Json.objects(held, "financing"), "source", part.grant().kind()), part.grant());
            assertHolds(
                    with(Json.objects(held, "financing"), "source", part.own().kind()), part.own());
        }
    }

    @Test
    void own_work_is_hours_times_rate() {
        var content = submission().getJsonObject("content");

        var work = with(Json.objects(Json.objects(content, "subProjects").get(0), "costs"), "category", "in_kind_work");

        assertThat(work.getJsonObject("hours").getString("2024")).isEqualTo("120.50");
        assertThat(work.getJsonObject("rates").getString("2024")).isEqualTo("500.00");
        assertThat(amount(work.getJsonObject("amounts").getJsonObject("byYear").getString("2024")))
                .isEqualTo(typed(Walk.HOURS).multiply(typed(Walk.RATE)).stripTrailingZeros());
    }

    @Test
    void the_receipt_carries_the_hash_of_the_canonical_form() throws NoSuchAlgorithmException {
        var form = Http.get(
                        address("/v1/submissions/" + Walk.done().submission() + "/canonical-form"),
                        "Authorization",
                        lead())
                .body();

        var hash = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));

        assertThat(submission().getJsonObject("receipt").getString("sha256"))
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(form)
                .contains("\"title\":\"" + Walk.TITLE + "\"", "\"amounts\":{\"2024\":60000000,\"2025\":62000000}");
    }

    @Test
    void the_decision_awards_every_sub_project_what_the_officer_typed() {
        var decision =
                Json.object(Http.get(address("/v1/decisions/" + Walk.done().decision()), "Authorization", lead()));

        assertThat(decision.getString("kind")).isEqualTo("PARTIAL_AWARD");
        assertThat(decision.getString("reasons")).isEqualTo(Walk.REASONS);
        var parts = Json.objects(decision, "subProjects");
        for (int part = 0; part < Walk.PARTS.size(); part++) {
            assertThat(byYear(parts.get(part), "awarded")).isEqualTo(typed(Walk.AWARDED.get(part)));
            assertThat(byYear(parts.get(part), "requested")).isEqualTo(typed(grant(Walk.PARTS.get(part))));
        }
        assertThat(amount(decision.getJsonObject("awardedAmount").getString("amount")))
                .isEqualTo(awarded());
    }

    @Test
    void the_lead_reads_the_decision_with_its_reasons() {
        Walk.done();
        try (var browsers = new Browsers()) {
            var page = browsers.signedIn(
                    "lead-hammerfest",
                    Stack.portal() + "/my/decision?application=" + Walk.done().application());

            var text = spaces(page.locator("main").innerText());

            assertThat(text).contains("Akseptert", Walk.REASONS, Walk.AWARD + " kr", Walk.REQUESTED);
            for (int part = 0; part < Walk.PARTS.size(); part++) {
                var row = spaces(page.locator("section[aria-labelledby=parts] tbody tr")
                        .nth(part)
                        .innerText());
                assertThat(row).contains(Walk.PARTS.get(part).title(), kroner(sum(typed(Walk.AWARDED.get(part)))));
            }
        }
    }

    @Test
    void the_public_page_shows_the_award() {
        Walk.done();

        var page = spaces(
                Http.get(Stack.portal() + "/calls/" + Walk.CALL + "/awards").body());

        assertThat(page).contains(Walk.TITLE, "Hammerfest", "Hasvik", "Måsøy", Walk.AWARD);
    }

    @Test
    void the_open_data_show_the_award() {
        Walk.done();

        var awards = Json.object(Http.get(address("/v1/calls/" + Walk.CALL + "/awards")));

        var award = with(Json.objects(awards, "awards"), "project", Walk.TITLE);
        assertThat(award.getJsonObject("lead").getString("name")).isEqualTo("Hammerfest");
        assertThat(names(award, "partners")).containsExactlyInAnyOrder("Hasvik", "Måsøy");
        assertThat(amount(award.getJsonObject("awardedAmount").getString("amount")))
                .isEqualTo(awarded());
    }

    @Test
    void the_one_who_submitted_gets_the_receipt_by_mail_in_norwegian() {
        var trail = Walk.done();

        var mail = Mailbox.latestTo("lead-hammerfest", trail.number());

        assertThat(mail.subject()).isEqualTo("Kvittering for «" + Walk.TITLE + "»");
        assertThat(mail.text()).contains(Walk.TITLE, trail.number()).doesNotContain("???");
    }

    private static JsonObject submission() {
        return Json.object(Http.get(address("/v1/submissions/" + Walk.done().submission()), "Authorization", lead()));
    }

    private static String lead() {
        return Http.bearer("lead-hammerfest");
    }

    private static String address(String path) {
        return Stack.api() + path;
    }

    private static void assertHolds(JsonObject held, Line line) {
        assertThat(held.getString("description", "")).isEqualTo(line.description());
        assertThat(byYear(held, "amounts")).isEqualTo(typed(List.of(line.in2024(), line.in2025())));
    }

    private static List<BigDecimal> byYear(JsonObject object, String name) {
        var amounts = object.getJsonObject(name).getJsonObject("byYear");
        return Walk.YEARS.stream()
                .map(year -> amount(amounts.getString(year.toString(), "0")))
                .toList();
    }

    private static List<String> grant(Part part) {
        return List.of(part.grant().in2024(), part.grant().in2025());
    }

    private static JsonObject with(List<JsonObject> all, String name, String value) {
        return all.stream()
                .filter(one -> one.getString(name).equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " " + value + " in " + all));
    }

    private static List<String> names(JsonObject object, String name) {
        return Json.objects(object, name).stream()
                .map(one -> one.getString("name"))
                .toList();
    }

    private static BigDecimal awarded() {
        var all = new ArrayList<BigDecimal>();
        Walk.AWARDED.forEach(part -> all.addAll(typed(part)));
        return sum(all);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amount(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString());
    }

    private static List<BigDecimal> typed(List<String> texts) {
        return texts.stream().map(ThinWalkIT::typed).toList();
    }

    /** What a Norwegian means by it: a comma before decimals, blanks and points between groups. */
    private static BigDecimal typed(String text) {
        return amount(text.replaceAll("[ .]", "").replace(',', '.'));
    }

    private static BigDecimal amount(String plain) {
        return new BigDecimal(plain).stripTrailingZeros();
    }

    private static String kroner(BigDecimal amount) {
        return String.format(java.util.Locale.ROOT, "%,d", amount.longValueExact())
                        .replace(',', ' ') + " kr";
    }

    private static String spaces(String text) {
        return text.replace('\u202F', ' ').replace('\u00A0', ' ');
    }
}

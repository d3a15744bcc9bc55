package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A lead declines its award, the money is free again, and an application that was rejected gets some of it by a new decision: the
 * public list follows each step, and what was superseded stays readable.
 */
class DecisionChainIT {

    private static final String CALL = "innlandet-2024-vedtatt";
    private static final String REASON = "Kommunestyret prioriterer annerledes.";

    private final Browsers browsers = new Browsers();

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void what_a_lead_declines_goes_to_another_by_a_new_decision_and_the_list_follows() {
        var award = awardOfLom();
        var before = list();

        decline(award.application());

        var declined = list();
        assertThat(awards(declined)).isEqualTo(awards(before) - 1);
        assertThat(total(declined)).isEqualTo(total(before).subtract(award.amount()));
        assertThat(Json.objects(declined, "declined")).hasSize(1);
        assertThat(left()).isEqualByComparingTo(award.amount());

        var rejection = Database.one(
                "select d.id from decision d join funding_call c on c.id = d.call_id where c.call_key = ? and d.kind ="
                        + " 'REJECTION' and d.supersedes_id is null order by d.position",
                CALL);
        giveInstead(rejection);
        assertThat(awards(list())).as("until another person approved").isEqualTo(awards(declined));
        approve(project(rejection));

        var given = list();
        assertThat(awards(given)).isEqualTo(awards(before));
        assertThat(total(given)).isEqualTo(total(declined).add(BigDecimal.valueOf(100_000)));
        assertThat(left()).isEqualByComparingTo(award.amount().subtract(BigDecimal.valueOf(100_000)));
        staysReadable(rejection);
    }

    private record Award(String application, BigDecimal amount) {}

    /** Of the municipalities of the list none has an account here; one award becomes that of Lom, which has. */
    private static Award awardOfLom() {
        var decision = Database.one(
                "select d.id from decision d join funding_call c on c.id = d.call_id where c.call_key = ? and d.kind ="
                        + " 'AWARD' order by d.position",
                CALL);
        var application = Database.one("select application_id from decision where id = ?", UUID.fromString(decision));
        Database.administer(
                "alter table decision_party disable trigger approved_party_is_immutable",
                "update decision_party set organisation_id = (select id from organisation where alias = 'lom')"
                        + " where decision_id = '" + decision + "' and position = 0",
                "alter table decision_party enable trigger approved_party_is_immutable",
                "update grant_application set lead_id = (select id from organisation where alias = 'lom') where id = '"
                        + application + "'");
        var minor = Database.one("select sum(amount) from award_line where decision_id = ?", UUID.fromString(decision));
        return new Award(application, new BigDecimal(minor).movePointLeft(2));
    }

    private void decline(String application) {
        var page = browsers.signedIn("lead-lom", Stack.portal() + "/my/decision?application=" + application);
        page.getByText("Vil dere ikke ha tilskuddet?").click();
        page.getByLabel("Grunn").fill(REASON);
        button(page, "Takk nei til tilskuddet").click();
        assertThat(page.locator("main")).containsText("Dere takket nei til tilskuddet");
        assertThat(page.locator("main")).containsText(REASON);
        assertThat(page.locator("main")).containsText("Alle vedtak i saken");
    }

    private void giveInstead(String rejection) {
        var page = browsers.signedIn("officer-innlandet", Stack.console() + "/supersede?decision=" + rejection);
        button(page, "Forbered vedtaket").click();
        assertThat(page.locator("main")).containsText("Velg hvorfor vedtaket erstattes.");
        page.getByLabel("Frigjorte midler").check();
        page.getByLabel("Begrunnelse").fill("En annen kommune har takket nei.");
        page.locator("input[name^='amount-']").first().fill("100 000");
        button(page, "Forbered vedtaket").click();
        page.waitForURL("**/terms?decision=*");
        assertThat(page.locator("main")).containsText("Det nye vedtaket er forberedt.");
    }

    private void approve(String project) {
        var page = browsers.signedIn(
                "decision-innlandet",
                Stack.console() + "/decisions?call="
                        + Database.one("select id from funding_call where call_key = ?", CALL));
        page.getByLabel("Velg " + project).check();
        button(page, "Godkjenn de valgte").click();
        assertThat(page.locator("main")).containsText("Ett vedtak er godkjent.");
        assertThat(page.locator("main")).containsText("Erstattet");
    }

    private static void staysReadable(String rejection) {
        var superseded = Json.object(Http.get(
                Stack.api() + "/v1/decisions/" + rejection, "Authorization", Http.bearer("officer-innlandet")));
        assertThat(superseded.getString("kind")).isEqualTo("REJECTION");
        var next = Json.object(Http.get(
                Stack.api() + "/v1/decisions/" + superseded.getString("supersededBy"),
                "Authorization",
                Http.bearer("officer-innlandet")));
        assertThat(next.getString("cause")).isEqualTo("RELEASE");
        assertThat(next.getString("supersedes")).isEqualTo(rejection);
        assertThat(next.getJsonObject("terms").getJsonArray("conditions")).isNotEmpty();
    }

    private static JsonObject list() {
        return Json.object(Http.get(Stack.api() + "/v1/calls/" + CALL + "/awards"));
    }

    private static int awards(JsonObject list) {
        return list.getJsonObject("totals").getInt("awards");
    }

    private static BigDecimal total(JsonObject list) {
        return new BigDecimal(
                list.getJsonObject("totals").getJsonObject("awardedAmount").getString("amount"));
    }

    private static BigDecimal left() {
        var minor = Database.one(
                "select balance from frame_account a join funding_call c on c.id = a.call_id where c.call_key = ?",
                CALL);
        return new BigDecimal(minor).movePointLeft(2);
    }

    private static String project(String decision) {
        return Database.one("select project from decision where id = ?", UUID.fromString(decision));
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}

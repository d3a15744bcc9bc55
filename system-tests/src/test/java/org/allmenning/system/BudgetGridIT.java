package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The budget sheet in the browser: as a spreadsheet, and whatever happens, nothing that was typed is lost. */
@Order(15)
class BudgetGridIT {

    private static final int COSTS = 0;
    private static final int FINANCING = 1;
    private static final String LEAD = "lead-hammerfest";

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void database_api_document_and_screen_hold_what_was_typed_through_every_mishap() throws IOException {
        var context = context();
        var page = Browsers.signedIn(context, LEAD, Stack.portal() + "/my/applications");
        var application = begin(page, "Uvær på kysten", "Hasvik", "Måsøy");
        openBudget(page, application);

        addLine(page, COSTS, "personnel");
        type(page, "Tab", "Prosjektleder", "Tab", "Tab", "600000", "Tab", "620 000", "Enter");
        addLine(page, COSTS, "travel");
        saved(page);
        paste(page, cell(page, COSTS, 1, 2024), "40.000,00\t\"45\n000\"\r\n1 250 000\t300 000,00\r\n");
        saved(page);
        assertThat(rows(page, COSTS)).containsExactly("600000|620000", "40000|45000", "1250000|300000");
        page.keyboard().press("Control+z");
        saved(page);
        assertThat(rows(page, COSTS)).containsExactly("600000|620000", "|");
        page.keyboard().press("Control+y");
        saved(page);
        assertThat(rows(page, COSTS)).containsExactly("600000|620000", "40000|45000", "1250000|300000");

        context.setOffline(true);
        type(page, cell(page, COSTS, 0, 2024), "610 000");
        addLine(page, FINANCING, "THIS_CALL");
        assertThat(page.locator("#save-state")).containsText("uten nett");
        context.setOffline(false);
        saved(page);

        context.clearCookies(new BrowserContext.ClearCookiesOptions().setPath("/"));
        type(page, cell(page, FINANCING, 0, 2024), "1 900 000");
        signInAgain(page);
        saved(page);

        Stack.installation().killServer();
        type(page, cell(page, FINANCING, 0, 2025), "965 000");
        assertThat(page.locator("#grid-strip")).isVisible();
        Stack.installation().startServer();
        signInAgain(page);
        saved(page);

        var second = context.newPage();
        openBudget(second, application);
        type(second, cell(second, COSTS, 2, 2025), "290 000");
        addLine(second, FINANCING, "COUNTY_GOVERNOR");
        saved(second);
        type(second, cell(second, FINANCING, 1, 2024), "0");
        saved(second);
        page.bringToFront();
        assertThat(cell(page, COSTS, 2, 2025)).hasValue("290\u202F000");
        assertThat(lines(page, FINANCING)).hasCount(2);
        type(page, cell(page, COSTS, 2, 2025), "300 000");
        saved(page);

        var typed = List.of("610000|620000", "40000|45000", "1250000|300000", "1900000|965000", "0|");
        assertThat(Stream.concat(rows(page, COSTS).stream(), rows(page, FINANCING).stream()))
                .containsExactlyElementsOf(typed);
        assertThat(inDatabase(application)).containsExactlyElementsOf(typed);
        assertThat(overApi(application)).containsExactlyElementsOf(typed);

        page.navigate(Stack.portal() + "/my/submit?id=" + application);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send inn:"))
                .click();
        page.waitForURL("**/my/receipt?submission=*");
        var submission = Walk.idIn(page.url());
        assertThat(submitted(submission)).containsExactlyElementsOf(typed);
        var document = document(page, submission);
        assertThat(typed).allSatisfy(row -> assertThat(document).contains(asPrinted(row)));
        openBudget(page, application);
        assertThat(Stream.concat(rows(page, COSTS).stream(), rows(page, FINANCING).stream()))
                .containsExactlyElementsOf(typed);
    }

    @Test
    void two_people_merge_cell_by_cell_and_choose_where_both_wrote() {
        var lead = Browsers.signedIn(context(), LEAD, Stack.portal() + "/my/applications");
        var application = begin(lead, "To kommuner skriver", "Hasvik");
        describeResponsible(lead, "Hasvik");
        openBudget(lead, application);
        addLine(lead, COSTS, "personnel");
        type(lead, "Tab", "Prosjektleder", "Tab", "Tab", "100", "Tab", "200", "Enter");
        saved(lead);
        var partner = Browsers.signedIn(context(), "partner-hasvik", Stack.portal() + "/my/budget?id=" + application);

        assertThat(lead.locator("#presence")).containsText("Hasvik");
        type(partner, cell(partner, COSTS, 0, 2024), "150");
        saved(partner);
        assertThat(cell(lead, COSTS, 0, 2024)).hasValue("150");
        assertThat(lead.locator("tr.message--other")).containsText("Hasvik endret 2024");

        cell(lead, COSTS, 0, 2025).focus();
        lead.keyboard().type("3");
        type(partner, cell(partner, COSTS, 0, 2025), "250");
        saved(partner);
        lead.keyboard().type("00");
        lead.keyboard().press("Enter");
        assertThat(lead.locator(".versus")).containsText("300");
        assertThat(lead.locator(".versus")).containsText("250");
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Behold mitt"))
                .click();
        saved(lead);

        assertThat(inDatabase(application)).containsExactly("150|300");
        assertThat(cell(partner, COSTS, 0, 2025)).hasValue("300");
        lead.navigate(Stack.portal() + "/my/history?id=" + application);
        assertThat(lead.locator("table.history tbody tr").first()).containsText("250");
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sett tilbake"))
                .first()
                .click();
        assertThat(lead.locator("main")).containsText("Endringen er satt tilbake.");
        assertThat(inDatabase(application)).containsExactly("150|250");
    }

    @Test
    void what_cannot_be_read_stays_in_its_cell_and_the_rest_of_the_block_is_taken_over() {
        var page = Browsers.signedIn(context(), Draft.ACCOUNT, Draft.budget());
        assertThat(lines(page, COSTS).first()).isVisible();
        var before = lines(page, COSTS).count();

        addLine(page, COSTS, "personnel");
        saved(page);
        paste(
                page,
                lines(page, COSTS).last().locator("select").first(),
                "Reisekostnader\tTog\tLom\t1e6\t2.000\t\nLuftslott\tBuss\t\t3\t4.2,0\t\n");

        assertThat(page.locator("#grid [aria-invalid=true]")).hasCount(3);
        assertThat(cell(page, COSTS, before, 2024)).hasValue("1e6");
        assertThat(cell(page, COSTS, before, 2025)).hasValue("2\u202F000");
        assertThat(cell(page, COSTS, before + 1, 2024)).hasValue("3");
        assertThat(cell(page, COSTS, before + 1, 2025)).hasValue("4.2,0");
        assertThat(page.locator("#grid tr.message")).hasCount(3);
        assertThat(page.locator("#grid-findings")).containsText("«Luftslott» er ikke en kostnadsart");
        assertThat(Hindrances.on(page)).isEmpty();
        page.locator("#grid-tools button").first().click();
        page.locator("#grid-tools button").first().click();
        saved(page);
        assertThat(lines(page, COSTS)).hasCount(before);
    }

    @Test
    void ten_thousand_pasted_cells_are_refused_as_a_whole() {
        var page = Browsers.signedIn(context(), Draft.ACCOUNT, Draft.budget());
        assertThat(lines(page, COSTS).first()).isVisible();
        var before = rows(page, COSTS);

        paste(page, cell(page, COSTS, 0, 2024), "1\t2\t3\t4\n".repeat(2_500));

        assertThat(page.locator("#grid-told")).containsText("Ingenting er limt inn.");
        assertThat(rows(page, COSTS)).isEqualTo(before);
        saved(page);
    }

    @Test
    void a_block_is_copied_as_a_spreadsheet_takes_it() {
        var page = Browsers.signedIn(context(), Draft.ACCOUNT, Draft.budget());
        type(page, cell(page, COSTS, 0, 2024), "1 850 000");
        type(page, cell(page, COSTS, 0, 2025), "0,5");
        assertThat(page.locator("#grid tr.message")).containsText("Minste trinn er 1\u00A0kr");
        type(page, cell(page, COSTS, 0, 2025), "7");
        saved(page);

        cell(page, COSTS, 0, 2024).focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Control+c");

        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo("1850000\t7");
    }

    @Test
    void blocks_are_parsed_as_excel_and_libreoffice_write_them() {
        var page = Browsers.signedIn(context(), Draft.ACCOUNT, Draft.budget());
        var module = page.locator("script[src*='/grid.js']").getAttribute("src").replace("grid.js", "clipboard.js");

        assertThat(parsed(page, module, "1\t2\r\n3\t4\r\n")).isEqualTo("[[\"1\",\"2\"],[\"3\",\"4\"]]");
        assertThat(parsed(page, module, "\"a\nb\"\t\"say \"\"x\"\"\"")).isEqualTo("[[\"a\\nb\",\"say \\\"x\\\"\"]]");
        assertThat(parsed(page, module, "3\" nails\t\"Lom\" museum"))
                .isEqualTo("[[\"3\\\" nails\",\"\\\"Lom\\\" museum\"]]");
        assertThat(parsed(page, module, "\t\n")).isEqualTo("[[\"\",\"\"]]");
    }

    @Test
    void lines_are_copied_moved_and_deleted_by_keyboard_and_all_of_it_is_undone() {
        var page = Browsers.signedIn(context(), Draft.ACCOUNT, Draft.budget());
        var before = rows(page, COSTS);

        lines(page, COSTS).first().locator(".more-line").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(lines(page, COSTS)).hasCount(before.size() + 1);
        page.keyboard().press("Alt+Shift+ArrowDown");
        lines(page, COSTS).first().locator(".more-line").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.locator("#grid-told")).containsText("er slettet");
        assertThat(lines(page, COSTS)).hasCount(before.size());
        for (int step = 0; step < 3; step++) {
            cell(page, COSTS, 0, 2024).focus();
            page.keyboard().press("Control+z");
        }

        saved(page);
        assertThat(rows(page, COSTS)).isEqualTo(before);
        page.reload();
        assertThat(lines(page, COSTS)).hasCount(before.size());
        assertThat(rows(page, COSTS)).isEqualTo(before);
    }

    @Test
    void signing_out_asks_before_what_waits_is_deleted() {
        var context = context();
        var page = Browsers.signedIn(context, Draft.ACCOUNT, Draft.budget());
        cell(page, COSTS, 0, 2024).waitFor();
        context.setOffline(true);
        type(page, cell(page, COSTS, 0, 2024), "4242");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg ut"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bli, og lagre først"))
                .click();
        context.setOffline(false);
        saved(page);
    }

    @Test
    void all_sheets_stand_on_one_page_and_nothing_hinders_there() {
        var page = Browsers.signedIn(context(), LEAD, Stack.portal() + "/my/budget?sub=all&id=" + Others.application());

        assertThat(page.locator("#grid table")).hasCount(10);
        assertThat(Hindrances.on(page)).isEmpty();
    }

    private static Object parsed(Page page, String module, String text) {
        return page.evaluate(
                "async ([module, text]) => JSON.stringify((await import(module)).parse(text))", List.of(module, text));
    }

    private static BrowserContext context() {
        var context = browsers.context("nb");
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return context;
    }

    /** A draft with partners and one sub-project of the lead. */
    private static String begin(Page page, String title, String... partners) {
        page.navigate(Stack.portal() + "/my/start?call=" + Walk.CALL);
        page.locator("[id='start:title']").fill(title);
        page.locator("[id='start:begin']").click();
        page.waitForURL("**/my/application?id=*");
        var application = Walk.idIn(page.url());
        for (var name : partners) {
            page.navigate(Stack.portal() + "/my/partners?q=" + name + "&id=" + application);
            page.locator("[id='add-form'] button[type=submit]").first().click();
            assertThat(page.locator("[id='now']")).containsText(name);
        }
        page.navigate(Stack.portal() + "/my/sub-projects?id=" + application);
        page.locator("[id='form:title']").fill("Forprosjekt");
        page.locator("[id='form:save']").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("1 Forprosjekt")))
                .isVisible();
        return application;
    }

    private static void describeResponsible(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Endre 1"))
                .click();
        page.locator("[id='form:responsible']").selectOption(name);
        page.locator("[id='form:save']").click();
        assertThat(page.locator("main")).containsText("Ansvarlig: " + name);
    }

    private static void openBudget(Page page, String application) {
        page.navigate(Stack.portal() + "/my/budget?id=" + application);
        page.locator("#grid .add-line").first().waitFor();
    }

    private static void addLine(Page page, int table, String kind) {
        Walk.addLine(page, table, kind);
    }

    private static Locator lines(Page page, int table) {
        return page.locator("#grid table").nth(table).locator("tr[data-line]");
    }

    private static Locator cell(Page page, int table, int line, int year) {
        return lines(page, table).nth(line).locator("input[data-key$='/" + year + "']");
    }

    /** Keys by their names, all else as text. */
    private static void type(Page page, String... keys) {
        for (var key : keys) {
            if (key.equals("Tab") || key.equals("Enter")) {
                page.keyboard().press(key);
            } else {
                page.keyboard().type(key);
            }
        }
    }

    private static void type(Page page, Locator cell, String text) {
        cell.focus();
        type(page, text, "Enter");
    }

    private static void paste(Page page, Locator cell, String block) {
        page.evaluate("text => navigator.clipboard.writeText(text)", block);
        cell.focus();
        page.keyboard().press("Control+v");
    }

    private static void saved(Page page) {
        Walk.waitUntilSaved(page);
    }

    private static void signInAgain(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg inn og fortsett her"))
                .click();
        page.locator("#grid .add-line").first().waitFor();
    }

    /** What the cells of the money lines show, without spaces: {@code 600000|620000}. */
    private static List<String> rows(Page page, int table) {
        lines(page, table).first().waitFor();
        return lines(page, table).all().stream()
                .map(line -> String.join(
                        "|",
                        line.locator("input[data-key]").all().stream()
                                .map(cell -> cell.inputValue().replace("\u202F", ""))
                                .toList()))
                .toList();
    }

    private static List<String> inDatabase(String application) {
        return Database.all("""
                select string_agg(coalesce((units / 100)::text, ''), '|' order by budget_year)
                from budget_cell c join budget_line l on l.id = c.line_id
                where l.application_id = ? and l.removal_id is null
                group by l.id order by l.side, l.position\
                """, UUID.fromString(application));
    }

    private static List<String> overApi(String application) {
        var draft = Json.object(
                Http.get(Stack.api() + "/v1/applications/" + application, "Authorization", Http.bearer(LEAD)));
        var part = Json.objects(draft.getJsonObject("budget"), "subProjects").get(0);
        return Stream.of("costs", "financing")
                .flatMap(side -> Json.objects(part, side).stream())
                .map(line -> String.join(
                        "|",
                        Json.objects(line, "cells").stream()
                                .map(BudgetGridIT::value)
                                .toList()))
                .toList();
    }

    private static String value(JsonObject cell) {
        return cell.isNull("value")
                ? ""
                : new BigDecimal(cell.getString("value")).stripTrailingZeros().toPlainString();
    }

    /** The amounts in the canonical form of a submission. */
    private static List<String> submitted(String submission) {
        var answer = Json.object(
                Http.get(Stack.api() + "/v1/submissions/" + submission, "Authorization", Http.bearer(LEAD)));
        var part = Json.objects(answer.getJsonObject("content"), "subProjects").get(0);
        return Stream.of("costs", "financing")
                .flatMap(side -> Json.objects(part, side).stream())
                .map(line -> line.getJsonObject("amounts").getJsonObject("byYear"))
                .map(amounts -> amount(amounts, "2024") + "|" + amount(amounts, "2025"))
                .map(row -> row.equals("0|0") ? "0|" : row)
                .toList();
    }

    /** The text of the PDF/A that the portal gives. */
    private static String document(Page page, String submission) throws IOException {
        var answer = page.request().get(Stack.portal() + "/my/json/submissions/" + submission + "/pdf");
        assertThat(answer.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00A0\u202F]+", " ");
        }
    }

    /** {@code 610000|620000} with the sum that follows: {@code 610 000 620 000 1 230 000}. */
    private static String asPrinted(String row) {
        var years = Stream.of(row.split("\\|", -1))
                .mapToLong(cell -> cell.isEmpty() ? 0 : Long.parseLong(cell))
                .toArray();
        return LongStream.concat(
                        LongStream.of(years), LongStream.of(LongStream.of(years).sum()))
                .mapToObj(amount -> String.format(Locale.ROOT, "%,d", amount).replace(',', ' '))
                .collect(Collectors.joining(" "));
    }

    private static String amount(JsonObject amounts, String year) {
        return new BigDecimal(amounts.getString(year)).stripTrailingZeros().toPlainString();
    }
}

package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The thin walk through every room, done once per installation by six people in their own browsers: a lead and a partner fill in
 * an application, the lead submits it, a reviewer scores, an officer divides the frame, a decision-maker approves and publishes,
 * and the lead accepts. Later tests look at what it left behind.
 */
final class Walk {

    static final String CALL = "bygdevekst-2023";
    static final String TITLE = "Kystløftet Åtte øyer";
    static final String REASONS =
            "Delprosjekt 3 får mindre enn søkt, og delprosjekt 5 får ikke noe i 2025: rammen skal rekke til flere.";

    /** What the lead and a partner type, as Norwegians write amounts. */
    static final List<Part> PARTS = List.of(
            new Part(
                    "Prosjektledelse",
                    "Hammerfest",
                    new Line("personnel", "Prosjektleder, 100 %", "600 000", "620000"),
                    new Line("THIS_CALL", "Departementet", "500 000", "500 000"),
                    new Line("OWN_CASH", "", "100 000", "120 000")),
            new Part(
                    "Boliger på øyene",
                    "Hasvik",
                    new Line("purchased_services", "Mulighetsstudie", "400.000", "300 000"),
                    new Line("THIS_CALL", "Departementet", "350 000", "250 000"),
                    new Line("OWN_CASH", "", "50 000", "50 000")),
            new Part(
                    "Arbeid hele året",
                    "Hammerfest",
                    new Line("purchased_services", "Rekrutteringsprogram", "500 000", "500 000"),
                    new Line("THIS_CALL", "Departementet", "400 000", "400 000"),
                    new Line("OWN_CASH", "", "100 000", "100 000")),
            new Part(
                    "Unge vender hjem",
                    "Hammerfest",
                    new Line("meetings", "Samlinger for ungdom", "300 000", "350 000"),
                    new Line("THIS_CALL", "Departementet", "250 000", "300 000"),
                    new Line("OWN_CASH", "", "50 000", "50 000")),
            new Part(
                    "Reiseliv i båt",
                    "Måsøy",
                    new Line("communication", "Felles nettsted", "450 000,00", "100 000"),
                    new Line("THIS_CALL", "Departementet", "400 000", "50 000"),
                    new Line("OWN_CASH", "", "50 000", "50 000")));

    /** Own work in the first sub-project: hours times rate, in each year. */
    static final String HOURS = "120,5";

    static final String RATE = "500";

    /** What the officer types for each sub-project in 2024 and 2025: less than asked for in the third and the fifth. */
    static final List<List<String>> AWARDED = List.of(
            List.of("500 000", "500 000"),
            List.of("350 000", "250 000"),
            List.of("300 000", "250 000"),
            List.of("250 000", "300 000"),
            List.of("400 000", "0"));

    /** @param responsible the municipality; own cash comes from it too */
    record Part(String title, String responsible, Line cost, Line grant, Line own) {}

    /** @param kind code of category or source */
    record Line(String kind, String description, String in2024, String in2025) {}

    /** Where the walk led, for those who come after. */
    record Trail(
            String application,
            String submission,
            String number,
            String call,
            String review,
            String decision,
            List<String> hindrances) {}

    static final List<Integer> YEARS = List.of(2024, 2025);

    /** What the sums come to, as pages show them. */
    static final String TOTAL_COST = "4 240 500 kr";

    static final String REQUESTED = "3 400 000 kr";
    static final String AWARD = "3 100 000";

    /** For the three criteria, with weights 40, 35 and 25: 83 of 100. */
    private static final List<Integer> POINTS = List.of(5, 4, 3);

    static final int COSTS = 0;
    private static final int FINANCING = 1;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static boolean isBegun;
    private static Trail trail;

    private final Browsers browsers;
    private final List<String> hindrances = new ArrayList<>();
    private String application;
    private String submission;
    private String number;
    private String call;
    private String review;
    private String decision;

    private Walk(Browsers browsers) {
        this.browsers = browsers;
    }

    /** Walks, or tells where the walk led that was done already; who stumbled is not sent again. */
    static synchronized Trail done() {
        if (trail == null) {
            if (isBegun) {
                throw new IllegalStateException("the walk did not reach its end: see the first test that walked");
            }
            isBegun = true;
            try (var browsers = new Browsers()) {
                trail = new Walk(browsers).walk();
            }
        }
        return trail;
    }

    private Trail walk() {
        var lead = start();
        nameProject(lead);
        addPartners(lead);
        addSubProjects(lead);
        for (int part = 0; part < PARTS.size(); part++) {
            if (!isThePartners(part)) {
                fillIn(lead, part);
            }
        }
        partnerFillsIn();
        readConsolidated(lead);
        submit(lead);
        assignReviewer();
        score();
        var officer = divideFrame();
        prepareDecisions(officer);
        approveAndPublish();
        accept(lead);
        return new Trail(application, submission, number, call, review, decision, hindrances);
    }

    private Page start() {
        var page = browsers.context("nb").newPage();
        page.navigate(Stack.portal() + "/calls/" + CALL);
        link(page, "Start en søknad").click();
        Browsers.signIn(page, "lead-hammerfest");
        page.getByLabel("Tittel på prosjektet").fill(TITLE);
        lookAt(page);
        button(page, "Start søknaden").click();
        page.waitForURL("**/my/application?id=*");
        application = idIn(page.url());
        return page;
    }

    private void nameProject(Page page) {
        open(page, "project");
        page.getByLabel("Kort om prosjektet").fill("Åtte øyer får folk, boliger og arbeid hele året.");
        button(page, "Lagre og gå videre").click();
        page.waitForURL("**/my/partners?*");
    }

    private void addPartners(Page page) {
        for (var name : List.of("Hasvik", "Måsøy")) {
            page.getByLabel("Søk i registeret").fill(name);
            button(page, "Søk").click();
            with(page.locator("#add-form button"), name).first().click();
            assertThat(page.locator("#now")).containsText(name);
        }
    }

    private void addSubProjects(Page page) {
        open(page, "sub-projects");
        for (var part : PARTS) {
            page.getByLabel("Tittel", exactly()).fill(part.title());
            page.getByLabel("Ansvarlig").selectOption(part.responsible());
            page.getByLabel("Aktiviteter").fill("Kartlegge, bygge, evaluere");
            button(page, "Legg til").click();
            assertThat(with(page.locator("main h2"), part.title())).isVisible();
        }
    }

    private static boolean isThePartners(int part) {
        return PARTS.get(part).responsible().equals("Hasvik");
    }

    private void partnerFillsIn() {
        var page = browsers.signedIn("partner-hasvik", Stack.portal() + "/my/applications");
        link(page, TITLE).click();
        for (int part = 0; part < PARTS.size(); part++) {
            if (isThePartners(part)) {
                fillIn(page, part);
            }
        }
    }

    /** Types a sheet by keyboard; only what a line is about is chosen with the mouse. */
    private void fillIn(Page page, int number) {
        var part = PARTS.get(number);
        open(page, "budget");
        with(page.locator(".tabs a"), part.title()).click();
        add(page, COSTS, part.cost());
        if (number == 0) {
            addOwnWork(page);
        }
        add(page, FINANCING, part.grant());
        add(page, FINANCING, part.own());
        assertThat(page.locator("tr.balance")).containsText("0");
        assertThat(page.locator("tr.balance .is-short")).hasCount(0);
        lookAt(page);
    }

    private void add(Page page, int side, Line line) {
        addLine(page, side, line.kind());
        var keys = page.keyboard();
        keys.press("Tab");
        if (!line.description().isEmpty()) {
            keys.type(line.description());
        }
        keys.press("Tab");
        keys.press("Tab");
        keys.type(line.in2024());
        keys.press("Tab");
        keys.type(line.in2025());
        keys.press("Enter");
        waitUntilSaved(page);
    }

    private void addOwnWork(Page page) {
        addLine(page, COSTS, "in_kind_work");
        var keys = page.keyboard();
        keys.press("Tab");
        keys.type("Styringsgruppen");
        keys.press("Tab");
        page.locator("select:focus").selectOption("Hammerfest");
        keys.press("Tab");
        keys.press("Tab");
        for (var typed : List.of(HOURS, HOURS, RATE, RATE)) {
            keys.type(typed);
            keys.press("Tab");
        }
        waitUntilSaved(page);
    }

    static void addLine(Page page, int side, String kind) {
        var adder = page.locator("#grid table").nth(side).locator(".add-line");
        adder.locator("select").selectOption(kind);
        adder.locator("button").click();
        assertThat(page.locator("#grid select.cell:focus")).isVisible();
    }

    /** What is typed lies in the browser until the server has it. */
    static void waitUntilSaved(Page page) {
        page.waitForFunction("() => Object.keys(localStorage).every(key => !key.startsWith('budget:'))");
        assertThat(page.locator("#save-state")).containsText("Lagret");
    }

    private void readConsolidated(Page page) {
        open(page, "consolidated");
        assertThat(page.locator("main")).containsText(TOTAL_COST);
        assertThat(page.locator("main")).containsText(REQUESTED);
        assertThat(page.locator("main")).containsText("I balanse");
    }

    private void submit(Page page) {
        open(page, "submit");
        lookAt(page);
        page.getByRole(AriaRole.BUTTON, named("Send inn:")).click();
        page.waitForURL("**/my/receipt?submission=*");
        submission = idIn(page.url());
        number = page.locator(".receipt__number").innerText().strip();
    }

    private void assignReviewer() {
        var page = browsers.signedIn("officer-kdd", Stack.console() + "/");
        link(page, "Bygdevekstavtaler").click();
        call = idIn(page.url());
        link(page, TITLE).click();
        page.getByLabel("Gi saken til").selectOption("Vurderer 1 departementet");
        lookAt(page);
        button(page, "Gi saken").click();
        assertThat(page.locator("main")).containsText("Saken er gitt til vurdereren.");
    }

    private void score() {
        var page = browsers.signedIn("reviewer-1-kdd", Stack.console() + "/reviews");
        assertThat(page.locator("main")).not().containsText(TITLE);
        link(page, number).click();
        review = idIn(page.url());
        lookAt(page);
        button(page, "Jeg er habil").click();
        var criteria = page.locator("fieldset.criterion");
        assertThat(criteria).hasCount(POINTS.size());
        criteria.first().locator("input[type=radio]").first().focus();
        for (int points : POINTS) {
            score(page, points);
        }
        lookAt(page);
        button(page, "Lever vurderingen").click();
        assertThat(page.locator("main")).containsText("Vurderingen er levert.");
    }

    /** By keyboard: arrows choose the points, Tab leads to the reason and on to the next criterion. */
    private static void score(Page page, int points) {
        var keys = page.keyboard();
        keys.press("Space");
        for (int i = 0; i < points; i++) {
            keys.press("ArrowRight");
        }
        assertThat(page.locator("input[type=radio]:focus")).hasValue(String.valueOf(points));
        keys.press("Tab");
        keys.type("Vi gir " + points + " poeng: godt begrunnet i søknaden.");
        keys.press("Tab");
    }

    private Page divideFrame() {
        var page = browsers.signedIn("officer-kdd", Stack.console() + "/allocation?call=" + call);
        button(page, "Nytt scenario").click();
        var row = with(page.locator("table.allocation > tbody > tr"), TITLE).first();
        var opener = row.locator("button.expander");
        if ("false".equals(opener.getAttribute("aria-expanded"))) {
            opener.click();
        }
        page.getByLabel(PARTS.get(0).title() + ", " + YEARS.get(0) + ", " + TITLE)
                .focus();
        for (int part = 0; part < PARTS.size(); part++) {
            for (int year = 0; year < YEARS.size(); year++) {
                assertThat(page.getByLabel(PARTS.get(part).title() + ", " + YEARS.get(year) + ", " + TITLE))
                        .isFocused();
                page.keyboard().type(AWARDED.get(part).get(year));
                page.keyboard().press("Tab");
            }
        }
        lookAt(page);
        assertThat(page.locator("#save-state")).containsText("Lagret");
        assertThat(row.locator(".col-amount input")).hasValue(Pattern.compile(AWARD.replaceAll("\\D", ".")));
        page.locator("summary", new Page.LocatorOptions().setHasText("Bekreft fordelingen"))
                .click();
        button(page, "Bekreft nå").click();
        assertThat(page.locator("main")).containsText("Fordelingen er bekreftet");
        return page;
    }

    private void prepareDecisions(Page page) {
        page.navigate(Stack.console() + "/decisions?call=" + call);
        for (var draft : page.locator("table.decisions tbody tr").all()) {
            draft.locator("textarea").fill(draft.innerText().contains(TITLE) ? REASONS : "Rammen er brukt opp.");
        }
        lookAt(page);
        button(page, "Forbered vedtakene").click();
        assertThat(page.locator("main")).containsText("En beslutter må godkjenne.");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Godkjenn"))).hasCount(0);
        decision = idIn(
                with(page.locator("tbody tr"), TITLE).locator("a[href*=letter]").getAttribute("href"));
    }

    private void approveAndPublish() {
        var page = browsers.signedIn("decision-kdd", Stack.console() + "/decisions?call=" + call);
        button(page, "Velg alle som venter").click();
        lookAt(page);
        button(page, "Godkjenn de valgte").click();
        assertThat(page.locator("main")).containsText("godkjent");
        button(page, "Kunngjør tildelingene").click();
        assertThat(page.locator("main")).containsText("Tildelingene er kunngjort.");
    }

    private void accept(Page page) {
        page.navigate(Stack.portal() + "/my/decision?application=" + application);
        button(page, "Aksepter tilskuddet").click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Aksepter"))).hasCount(0);
    }

    private void lookAt(Page page) {
        hindrances.addAll(Hindrances.on(page));
    }

    private void open(Page page, String step) {
        page.navigate(Stack.portal() + "/my/" + step + "?id=" + application);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator with(Locator all, String text) {
        return all.filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    static String idIn(String address) {
        var id = ID.matcher(address);
        if (!id.find()) {
            throw new IllegalStateException("no id in " + address);
        }
        return id.group();
    }
}

package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who is disqualified from a case finds it by no door: no page, file, script or address of the API that is about it opens, and
 * none that lists cases names it, its lead or its amount. Every door of the console and of the API stands here; a new one that
 * does not, fails.
 *
 * <p>What such a person does see: that a call has as many submissions as it has (the overview), how many cases the statistics
 * leave out, that a workbench leaves some out, and sums and a remaining frame that are computed as if the case were not there;
 * and an auditor, that somebody knocked in vain at an address, by its id alone. A list that was published is read by everybody.
 */
@Order(Integer.MAX_VALUE)
class DisqualifiedIT {

    private static final String OFFICER = "officer-kdd";
    private static final String REVIEWER = "reviewer-1-kdd";
    private static final String SEPARATORS = "[\\s\\u00A0\\u202F.,]|&nbsp;|&#\\d+;";

    private static final Map<String, Person> PERSONS = new HashMap<>();
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static final Map<String, HttpResponse<String>> BEFORE = new HashMap<>();

    /** An address of the console, and who reads there. */
    private record Door(String account, Supplier<String> path) {}

    /** About the case: they open for nobody who is disqualified from it. */
    private static final Map<String, Door> OF_THE_CASE = Map.ofEntries(
            door("application", OFFICER, () -> "/application?submission=" + barred().submission()),
            door("differences", OFFICER, () -> "/differences?submission=" + barred().submission()),
            door("dismiss", OFFICER, () -> "/dismiss?submission=" + barred().submission()),
            door("message", OFFICER, () -> "/message?submission=" + barred().submission()),
            door("letter", OFFICER, () -> "/letter?decision=" + barred().decision()),
            door("panel", OFFICER, () -> "/panel?submission=" + barred().submission()),
            door("reservation", OFFICER, () -> "/reservation?decision=" + barred().decision()),
            door("return", OFFICER, () -> "/return?submission=" + barred().submission()),
            door("send-back", "decision-kdd", () -> "/send-back?decision=" + barred().decision()),
            door("supersede", OFFICER, () -> "/supersede?decision=" + barred().decision()),
            door("terms", OFFICER, () -> "/terms?decision=" + barred().decision()),
            door(
                    "attachment",
                    OFFICER,
                    () -> "/attachment?submission=" + barred().submission() + "&file=" + barred().file()),
            door("letter-document", OFFICER, () -> "/letter-document?decision=" + barred().decision()));

    /** They say to a reviewer that this person is disqualified, and nothing of the case. */
    private static final Map<String, Door> OF_THE_REVIEW = Map.of(
            "review",
            new Door(REVIEWER, () -> "/review?id=" + barred().review(REVIEWER)),
            "attachment",
            new Door(REVIEWER, () -> "/attachment?review=" + barred().review(REVIEWER) + "&file=" + barred().file()));

    /** About its call, or about everything of the authority: they open, without the case. */
    private static final Map<String, Door> OF_THE_CALL = Map.ofEntries(
            door("allocation", OFFICER, () -> "/allocation?call=" + barred().call()),
            door("applications", OFFICER, () -> "/applications?call=" + barred().call()),
            door("applications.csv", OFFICER, () -> "/applications.csv?call=" + barred().call()),
            door("applications.xlsx", OFFICER, () -> "/applications.xlsx?call=" + barred().call()),
            door("assignment", OFFICER, () -> "/assignment?call=" + barred().call()),
            door("audit", "auditor-kdd", () -> "/audit"),
            door("call-preview", OFFICER, () -> "/call-preview?call=" + barred().call()),
            door("call-publish", OFFICER, () -> "/call-publish?call=" + barred().call()),
            door("call-rules", OFFICER, () -> "/call-rules?call=" + barred().call()),
            door("call-setup", OFFICER, () -> "/call-setup?call=" + barred().call()),
            door("calls", OFFICER, () -> "/calls"),
            door("compare", OFFICER, () -> "/compare?a=" + barred().scenario() + "&b=" + barred().scenario()),
            door("decisions", OFFICER, () -> "/decisions?call=" + barred().call()),
            door("import", OFFICER, () -> "/import?call=" + barred().call()),
            door("index", OFFICER, () -> "/"),
            door("letters", OFFICER, () -> "/letters?call=" + barred().call()),
            door("mails", OFFICER, () -> "/mails"),
            door("new-call", OFFICER, () -> "/new-call?scheme=" + Others.scheme()),
            door("organisation", OFFICER, () -> "/organisation"),
            door("registers", OFFICER, () -> "/registers?q=Hammerfest"),
            door("reviews", REVIEWER, () -> "/reviews"),
            door("rule", OFFICER, () -> "/rule?at=0&call=" + barred().call()),
            door("scheme", OFFICER, () -> "/scheme?scheme=" + Others.scheme()),
            door("statistics", OFFICER, () -> "/statistics?call=" + barred().call()),
            door("statistics.csv", OFFICER, () -> "/statistics.csv?call=" + barred().call()),
            door("template", OFFICER, () -> "/template?kind=REJECTION&language=nb"),
            door("templates", OFFICER, () -> "/templates"),
            door("text-blocks", OFFICER, () -> "/text-blocks"),
            door("weights", OFFICER, () -> "/weights?call=" + barred().call()));

    /**
     * Where title or amounts stood before. On the others they stand for nobody: the workbook is zipped, and has the lines of the CSV;
     * the call keeps no rule that the case breaks; the rest is about calls, texts and registers.
     */
    private static final Set<String> LISTED_IT = Set.of(
            "allocation",
            "applications",
            "applications.csv",
            "assignment",
            "compare",
            "decisions",
            "letters",
            "mails",
            "reviews",
            "statistics",
            "template",
            "weights");

    private static final Map<String, HttpResponse<String>> LISTED_BEFORE = new HashMap<>();

    /** About all cases of the authority: the lead of this one stands there with others of its own. */
    private static final Set<String> OF_EVERY_CASE = Set.of("audit", "mails", "GET /v1/audit");

    /** What a script sends about the case, by its address; without a body it reads. */
    private static final Map<String, String> OF_SCRIPTS = Map.ofEntries(
            Map.entry("GET scenarios/{scenario}", ""),
            Map.entry(
                    "POST scenarios/{scenario}/amounts",
                    "{\"revision\": 1, \"submission\": \"CASE\", \"typed\": \"1\"}"),
            Map.entry(
                    "POST scenarios/{scenario}/locks", "{\"revision\": 1, \"submission\": \"CASE\", \"locked\": true}"),
            Map.entry("POST scenarios/{scenario}/cut-line", "{\"revision\": 1, \"rows\": 0}"),
            Map.entry("POST scenarios/{scenario}/rules", "{\"revision\": 1, \"step\": \"\", \"minimum\": \"\"}"),
            Map.entry("POST scenarios/{scenario}/runs", "{\"revision\": 1, \"method\": \"byRank\"}"),
            Map.entry("POST scenarios/{scenario}/undo", "{\"revision\": 1}"));

    /** Addresses of the API about the case. */
    private static final Map<String, Supplier<String>> API_OF_THE_CASE = Map.ofEntries(
            Map.entry("GET /v1/cases/{id}", () -> barred().submission()),
            Map.entry("GET /v1/cases/{id}/attachments/{attachment}", () -> barred().submission()),
            Map.entry("GET /v1/cases/{id}/formal-check", () -> barred().submission()),
            Map.entry("PUT /v1/cases/{id}/formal-check", () -> barred().submission()),
            Map.entry("POST /v1/cases/{id}/formal-check/completion", () -> barred().submission()),
            Map.entry("POST /v1/cases/{id}/formal-check/reopening", () -> barred().submission()),
            Map.entry("GET /v1/cases/{id}/history", () -> barred().submission()),
            Map.entry("GET /v1/cases/{id}/messages", () -> barred().submission()),
            Map.entry("POST /v1/cases/{id}/messages", () -> barred().submission()),
            Map.entry("POST /v1/cases/{id}/messages/reading", () -> barred().submission()),
            Map.entry("GET /v1/decisions/{id}", () -> barred().decision()),
            Map.entry("GET /v1/decisions/{id}/letter", () -> barred().decision()),
            Map.entry("POST /v1/decisions/{id}/approval", () -> barred().decision()));

    /** What is sent to those that take something in. */
    private static final Map<String, String> BODIES = Map.of(
            "PUT /v1/cases/{id}/formal-check", "{\"seen\": 0, \"judgements\": []}",
            "POST /v1/cases/{id}/formal-check/completion", "{\"seen\": 0, \"judgements\": []}",
            "POST /v1/cases/{id}/formal-check/reopening", "{\"seen\": 0}",
            "POST /v1/cases/{id}/messages", "{\"text\": \"Hei\"}",
            "POST /v1/decisions/{id}/approval", "{\"preparedAt\": \"2024-01-10T10:00:00+01:00\"}",
            "POST /v1/cases/{id}/messages/reading", "{\"last\": \"75a1052d-e869-43b1-8f98-9dd7b08abd6d\"}");

    /** Addresses of the API that list what an authority has, and who may read them. */
    private static final Map<String, String> API_OF_THE_CALL = Map.of(
            "GET /v1/calls/{key}/applications", OFFICER,
            "GET /v1/calls/{key}/decisions", OFFICER,
            "GET /v1/audit", "auditor-kdd");

    /** What everybody reads, what only applicants do, and what takes a file in: nothing of it is about cases of an authority. */
    private static final Pattern API_OF_OTHERS = Pattern.compile(
            "\\w+ /v1/(applications|submissions|organisations)\\b.*|GET /v1/calls(/\\{key\\}(/awards(/360giving)?)?)?"
                    + "|POST /v1/calls/\\{key\\}/award-list|GET /(health|openapi)\\b.*");

    @BeforeAll
    static void everybody_reads_the_case_before_they_are_disqualified() {
        for (var account : List.of(OFFICER, REVIEWER, "decision-kdd", "auditor-kdd", "admin-kdd")) {
            PERSONS.put(account, Person.signedIn(account, Stack.console() + "/"));
            TOKENS.put(account, Http.bearer(account));
        }
        Stream.of(OF_THE_CASE, OF_THE_REVIEW, OF_THE_CALL)
                .flatMap(doors -> doors.values().stream())
                .forEach(door -> BEFORE.put(key(door), read(door)));
        API_OF_THE_CALL.forEach((address, account) -> LISTED_BEFORE.put(address, ask(address, Barred.CALL, account)));
        assertThat(scenario().body()).as("the rows of the workbench before").contains(Barred.TITLE);
        barred().disqualify();
    }

    @Test
    void every_page_and_file_of_the_console_stands_here() {
        var known = Stream.of(OF_THE_CASE, OF_THE_REVIEW, OF_THE_CALL)
                .flatMap(doors -> doors.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).isEqualTo(pagesAndFiles());
    }

    @Test
    void every_address_of_the_scripts_stands_here() {
        var answered = ApiStrangersIT.resources("admin-web").stream()
                .flatMap(resource -> resource.getMethods().stream().flatMap(method -> ApiStrangersIT.httpMethods(method)
                        .map(http -> http + " " + ApiStrangersIT.path(resource) + ApiStrangersIT.path(method))))
                .toList();

        assertThat(OF_SCRIPTS.keySet()).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void every_address_of_the_api_stands_here() {
        var unknown = ApiStrangersIT.answered().stream()
                .filter(address -> !API_OF_THE_CASE.containsKey(address))
                .filter(address -> !API_OF_THE_CALL.containsKey(address))
                .filter(address -> !API_OF_OTHERS.matcher(address).matches())
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void whoever_signs_on_is_remembered_wherever_they_belong_so_that_their_own_cases_are_closed_to_them() {
        Person.signedIn("reviewer-and-applicant", Stack.console() + "/");

        assertThat(Database.all("""
            select distinct alias from membership m join person p on p.id = m.person_id
            join organisation o on o.id = m.organisation_id where user_name = ?
            """, "reviewer-and-applicant")).containsExactlyInAnyOrder("innlandet", "hamar");
    }

    @TestFactory
    Stream<DynamicTest> what_is_about_the_case_answers_as_if_nothing_were_there() {
        return OF_THE_CASE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(page -> dynamicTest(page.getKey(), () -> {
                    var door = page.getValue();
                    var nowhere = read(
                            new Door(door.account(), () -> nowhere(door.path().get())));

                    var after = read(door);

                    assertThat(BEFORE.get(key(door)).statusCode()).as("before").isEqualTo(200);
                    assertThat(after.statusCode()).isEqualTo(404);
                    assertThat(withoutIds(after)).isEqualTo(withoutIds(nowhere));
                    assertThatNothingIsToldBy(after);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_reviewer_is_told_why_and_nothing_of_the_case() {
        return OF_THE_REVIEW.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> {
                    var after = read(page.getValue());

                    assertThat(BEFORE.get(key(page.getValue())).statusCode())
                            .as("before")
                            .isEqualTo(200);
                    assertThat(after.statusCode()).isBetween(400, 499);
                    assertThatNothingIsToldBy(after);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_about_its_call_does_not_name_it() {
        return OF_THE_CALL.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(page -> dynamicTest(page.getKey(), () -> {
                    var before = BEFORE.get(key(page.getValue()));

                    var after = read(page.getValue());

                    assertThat(after.statusCode())
                            .isEqualTo(before.statusCode())
                            .isIn(200, 404);
                    if (LISTED_IT.contains(page.getKey())) {
                        assertThat(tells(before)).as("before").isTrue();
                    }
                    if (OF_EVERY_CASE.contains(page.getKey())) {
                        assertThatNeitherTitleNorAmountsStandIn(after);
                    } else {
                        assertThatNothingIsToldBy(after);
                    }
                }));
    }

    @Test
    void whoever_belongs_to_the_lead_finds_it_by_no_door_either() {
        barred().belongToTheLead();
        try {
            OF_THE_CASE.forEach(
                    (name, door) -> assertThat(read(door).statusCode()).as(name).isEqualTo(404));
            OF_THE_REVIEW.forEach(
                    (name, door) -> assertThat(read(door).statusCode()).as(name).isEqualTo(404));
            OF_THE_CALL.forEach((name, door) -> {
                if (OF_EVERY_CASE.contains(name)) {
                    assertThatNeitherTitleNorAmountsStandIn(read(door));
                } else {
                    assertThatNothingIsToldBy(read(door));
                }
            });
            assertThatNothingIsToldBy(scenario());
            API_OF_THE_CASE.forEach((address, id) -> assertThat(
                            ask(address, id.get(), whoAsks(address)).statusCode())
                    .as(address)
                    .isEqualTo(404));
            API_OF_THE_CALL.forEach((address, account) -> {
                if (!OF_EVERY_CASE.contains(address)) {
                    assertThatNothingIsToldBy(ask(address, Barred.CALL, account));
                }
            });
        } finally {
            barred().belongNoMore();
        }
    }

    @Test
    void what_else_is_in_the_call_is_still_listed() {
        assertThat(read(OF_THE_CALL.get("applications")).body()).contains(Barred.OPEN_TITLE);
        assertThat(scenario().body()).contains(Barred.OPEN_TITLE);
    }

    @Test
    void a_reviewer_in_the_panel_reads_the_scenario_without_it() {
        barred().letIn(REVIEWER);
        var scenario = barred().scenario();

        var read = List.of(
                read(new Door(REVIEWER, () -> "/allocation?call=" + barred().call() + "&scenario=" + scenario)),
                read(new Door(REVIEWER, () -> "/compare?a=" + scenario + "&b=" + scenario)),
                PERSONS.get(REVIEWER).json("GET", Stack.console() + "/json/scenarios/" + scenario, "", null));

        read.forEach(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThatNothingIsToldBy(answer);
        });
        assertThat(read.get(2).body()).contains(Barred.OPEN_TITLE);
        assertThat(PERSONS.get(REVIEWER).get(Stack.console() + "/reviews").body())
                .contains(scenario);
    }

    @TestFactory
    Stream<DynamicTest> no_script_reads_or_moves_its_money() {
        return OF_SCRIPTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(address -> dynamicTest(address.getKey(), () -> {
                    var officer = PERSONS.get(OFFICER);
                    var parts = address.getKey().split(" ", 2);
                    var answer = officer.json(
                            parts[0],
                            Stack.console() + "/json/" + parts[1].replace("{scenario}", barred().scenario()),
                            address.getValue().replace("CASE", barred().submission()),
                            officer.scriptToken(Stack.console() + "/"));

                    if (address.getValue().contains("CASE")) {
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
                    }
                    assertThatNothingIsToldBy(answer);
                    assertThat(Database.one(
                                    "select sum(amount) from allocation_line where allocation_id = ?",
                                    UUID.fromString(barred().scenario())))
                            .isEqualTo("6172800");
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_api_answers_as_if_nothing_were_there() {
        return API_OF_THE_CASE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(address -> dynamicTest(address.getKey(), () -> {
                    var account = whoAsks(address.getKey());

                    var real = ask(address.getKey(), address.getValue().get(), account);
                    var random = ask(address.getKey(), UUID.randomUUID().toString(), account);

                    assertThat(real.statusCode()).as(real.body()).isEqualTo(404);
                    assertThat(random.statusCode()).isEqualTo(404);
                    assertThat(withoutIds(real)).isEqualTo(withoutIds(random));
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_the_api_lists_does_not_name_it() {
        return API_OF_THE_CALL.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(address -> dynamicTest(address.getKey(), () -> {
                    var answer = ask(address.getKey(), Barred.CALL, address.getValue());

                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    if (OF_EVERY_CASE.contains(address.getKey())) {
                        assertThatNeitherTitleNorAmountsStandIn(answer);
                    } else {
                        assertThat(tells(LISTED_BEFORE.get(address.getKey())))
                                .as("before")
                                .isTrue();
                        assertThatNothingIsToldBy(answer);
                    }
                }));
    }

    private static void assertThatNothingIsToldBy(HttpResponse<String> answer) {
        assertThatNeitherTitleNorAmountsStandIn(answer);
        assertThat(Pattern.compile("\\b" + Barred.LEAD + "\\b")
                        .matcher(answer.body())
                        .find())
                .as("the lead on " + answer.uri() + ": " + answer.body())
                .isFalse();
    }

    /** Whether title or amounts stand in it. */
    private static boolean tells(HttpResponse<String> answer) {
        var digits = answer.body().replaceAll(SEPARATORS, "");
        return answer.body().contains(Barred.TITLE)
                || Barred.AMOUNTS.stream().anyMatch(amount -> Pattern.compile("(?<!\\d)" + amount + "(00)?(?!\\d)")
                        .matcher(digits)
                        .find());
    }

    private static void assertThatNeitherTitleNorAmountsStandIn(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(Barred.TITLE);
        var digits = answer.body().replaceAll(SEPARATORS, "");
        Barred.AMOUNTS.forEach(
                amount -> assertThat(digits).doesNotContainPattern("(?<!\\d)" + amount + "(00)?(?!\\d)"));
    }

    private static Barred barred() {
        return Barred.made();
    }

    private static Map.Entry<String, Door> door(String name, String account, Supplier<String> path) {
        return Map.entry(name, new Door(account, path));
    }

    private static String key(Door door) {
        return door.account() + " " + door.path().get();
    }

    private static HttpResponse<String> read(Door door) {
        return PERSONS.get(door.account()).get(Stack.console() + door.path().get());
    }

    /** The rows of the workbench, which a script reads. */
    private static HttpResponse<String> scenario() {
        return PERSONS.get(OFFICER).json("GET", Stack.console() + "/json/scenarios/" + barred().scenario(), "", null);
    }

    private static String whoAsks(String address) {
        return address.endsWith("/approval") ? "decision-kdd" : OFFICER;
    }

    private static HttpResponse<String> ask(String address, String id, String account) {
        var parts = address.split(" ", 2);
        var path = parts[1].replace("{attachment}", barred().file()).replaceAll("\\{\\w+}", id);
        return Http.send(HttpRequest.newBuilder(URI.create(Stack.api() + path))
                .method(
                        parts[0],
                        BODIES.containsKey(address)
                                ? BodyPublishers.ofString(BODIES.get(address))
                                : BodyPublishers.noBody())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "who-is-disqualified")
                .header("Authorization", TOKENS.get(account)));
    }

    /** The same address about what is not there. */
    private static String nowhere(String path) {
        return path.replaceAll(
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", UUID.randomUUID().toString());
    }

    private static String withoutIds(HttpResponse<String> answer) {
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    /** Every page of the console, and every address that a servlet answers, without its stroke. */
    private static Set<String> pagesAndFiles() {
        var webapp = Stack.project().resolve("admin-web/src/main/webapp");
        var all = new TreeSet<>(PagesStrangersIT.pages(webapp));
        new ClassFileImporter()
                .importPath(Stack.project().resolve("admin-web/target/classes")).stream()
                        .flatMap(type -> type.tryGetAnnotationOfType("jakarta.servlet.annotation.WebServlet").stream())
                        .flatMap(servlet ->
                                Arrays.stream((String[]) servlet.get("value").orElseThrow()))
                        .map(address -> address.substring(1))
                        .forEach(all::add);
        return all;
    }
}

package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Strangers with the right role in the wrong organisation see on every page what they see where nothing is. Which pages take
 * an id is read from the beans behind them; one without its stranger fails.
 */
@Order(Integer.MAX_VALUE)
class PagesStrangersIT {

    private static final List<String> LOM = List.of("lead-lom");
    private static final List<String> INNLANDET =
            List.of("officer-innlandet", "decision-innlandet", "auditor-innlandet");

    /** With them somebody to whose panel nothing was opened. */
    private static final List<String> NOT_THE_PANEL =
            List.of("officer-innlandet", "decision-innlandet", "auditor-innlandet", "reviewer-2-kdd");

    private static final Pattern PART = Pattern.compile("src=\"/(WEB-INF/[\\w/-]+\\.xhtml)\"|<k:([\\w-]+)");

    private static final Map<String, Person> PERSONS = new ConcurrentHashMap<>();

    /** Who must see nothing at an address, and who sees the page there. The id ends the address. */
    private record Stranger(List<String> accounts, String owner, String address, Supplier<String> id) {

        String at(String id) {
            return address.replace("{id}", id) + id;
        }
    }

    private static final Map<String, Stranger> OF_PORTAL = Map.ofEntries(
            Map.entry(
                    "my/application", new Stranger(LOM, "lead-hammerfest", "/my/application?id=", Others::application)),
            Map.entry("my/budget", new Stranger(LOM, "lead-hammerfest", "/my/budget?id=", Others::application)),
            Map.entry(
                    "my/attachments", new Stranger(LOM, "lead-hammerfest", "/my/attachments?id=", Others::application)),
            Map.entry(
                    "my/commitments", new Stranger(LOM, "lead-hammerfest", "/my/commitments?id=", Others::application)),
            Map.entry(
                    "my/consolidated",
                    new Stranger(LOM, "lead-hammerfest", "/my/consolidated?id=", Others::application)),
            Map.entry(
                    "my/decision",
                    new Stranger(LOM, "lead-hammerfest", "/my/decision?application=", Others::application)),
            Map.entry(
                    "my/differences",
                    new Stranger(LOM, "lead-hammerfest", "/my/differences?submission=", Others::secondVersion)),
            Map.entry("my/history", new Stranger(LOM, "lead-hammerfest", "/my/history?id=", Others::application)),
            Map.entry("my/partners", new Stranger(LOM, "lead-hammerfest", "/my/partners?id=", Others::application)),
            Map.entry("my/project", new Stranger(LOM, "lead-hammerfest", "/my/project?id=", Others::application)),
            Map.entry(
                    "my/receipt", new Stranger(LOM, "lead-hammerfest", "/my/receipt?submission=", Others::submission)),
            Map.entry(
                    "my/start",
                    new Stranger(LOM, "lead-hammerfest", "/my/start?call=bygdevekst-2023&from=", Others::application)),
            Map.entry(
                    "my/sub-projects",
                    new Stranger(LOM, "lead-hammerfest", "/my/sub-projects?id=", Others::application)),
            Map.entry("my/submit", new Stranger(LOM, "lead-hammerfest", "/my/submit?id=", Others::application)),
            Map.entry("my/withdraw", new Stranger(LOM, "lead-hammerfest", "/my/withdraw?id=", Others::application)));

    private static final Map<String, Stranger> OF_CONSOLE = Map.ofEntries(
            Map.entry("allocation", new Stranger(INNLANDET, "officer-kdd", "/allocation?call=", Others::call)),
            Map.entry(
                    "application",
                    new Stranger(INNLANDET, "officer-kdd", "/application?submission=", Others::submission)),
            Map.entry("applications", new Stranger(INNLANDET, "officer-kdd", "/applications?call=", Others::call)),
            Map.entry("assignment", new Stranger(INNLANDET, "officer-kdd", "/assignment?call=", Others::call)),
            Map.entry("call-preview", new Stranger(INNLANDET, "officer-kdd", "/call-preview?call=", Others::call)),
            Map.entry("call-publish", new Stranger(INNLANDET, "officer-kdd", "/call-publish?call=", Others::call)),
            Map.entry("call-rules", new Stranger(INNLANDET, "officer-kdd", "/call-rules?call=", Others::call)),
            Map.entry("call-setup", new Stranger(INNLANDET, "officer-kdd", "/call-setup?call=", Others::call)),
            Map.entry("compare", new Stranger(NOT_THE_PANEL, "officer-kdd", "/compare?a={id}&b=", Others::scenario)),
            Map.entry("decisions", new Stranger(INNLANDET, "officer-kdd", "/decisions?call=", Others::call)),
            Map.entry(
                    "differences",
                    new Stranger(INNLANDET, "officer-kdd", "/differences?submission=", Others::secondVersion)),
            Map.entry("message", new Stranger(INNLANDET, "officer-kdd", "/message?submission=", Others::submission)),
            Map.entry("dismiss", new Stranger(INNLANDET, "officer-kdd", "/dismiss?submission=", Others::submission)),
            Map.entry(
                    "import", new Stranger(List.of("officer-innlandet"), "officer-kdd", "/import?call=", Others::call)),
            Map.entry("letter", new Stranger(INNLANDET, "officer-kdd", "/letter?decision=", Others::decision)),
            Map.entry("letters", new Stranger(INNLANDET, "officer-kdd", "/letters?call=", Others::call)),
            Map.entry("new-call", new Stranger(INNLANDET, "officer-kdd", "/new-call?scheme=", Others::scheme)),
            Map.entry("panel", new Stranger(INNLANDET, "officer-kdd", "/panel?submission=", Others::submission)),
            Map.entry(
                    "reservation", new Stranger(INNLANDET, "officer-kdd", "/reservation?decision=", Others::decision)),
            Map.entry("return", new Stranger(INNLANDET, "officer-kdd", "/return?submission=", Others::submission)),
            Map.entry(
                    "review",
                    new Stranger(List.of("reviewer-1-innlandet"), "reviewer-1-kdd", "/review?id=", Others::review)),
            Map.entry("rule", new Stranger(INNLANDET, "officer-kdd", "/rule?at=0&call=", Others::call)),
            Map.entry("scheme", new Stranger(INNLANDET, "officer-kdd", "/scheme?scheme=", Others::scheme)),
            Map.entry("send-back", new Stranger(INNLANDET, "decision-kdd", "/send-back?decision=", Others::decision)),
            Map.entry("statistics", new Stranger(INNLANDET, "officer-kdd", "/statistics?call=", Others::call)),
            Map.entry("supersede", new Stranger(INNLANDET, "officer-kdd", "/supersede?decision=", Others::decision)),
            Map.entry(
                    "template",
                    new Stranger(
                            INNLANDET,
                            "officer-kdd",
                            "/template?kind=REJECTION&language=nb&decision=",
                            Others::decision)),
            Map.entry("text-blocks", new Stranger(INNLANDET, "officer-kdd", "/text-blocks?block=", Others::textBlock)),
            Map.entry("terms", new Stranger(INNLANDET, "officer-kdd", "/terms?decision=", Others::decision)),
            Map.entry("weights", new Stranger(INNLANDET, "officer-kdd", "/weights?call=", Others::call)));

    private static final Map<String, String> OF_SCRIPTS = Map.ofEntries(
            Map.entry("GET budgets/{application}", ""),
            Map.entry("POST budgets/{application}/cells", "{\"cells\": []}"),
            Map.entry("POST budgets/{application}/lines", "{\"changes\": []}"),
            Map.entry("GET budgets/{application}/news", ""),
            Map.entry("POST applications/{application}/fields", "{\"fields\": []}"),
            Map.entry("POST applications/{application}/attachments", "a file"),
            Map.entry("GET applications/{application}/attachments/{attachment}", ""),
            Map.entry("DELETE applications/{application}/attachments/{attachment}", ""),
            Map.entry("POST applications/{application}/attachments/{attachment}/restoration", ""),
            Map.entry("GET submissions/{submission}", ""),
            Map.entry("GET submissions/{submission}/pdf", ""),
            Map.entry("GET submissions/{submission}/receipt", ""),
            Map.entry("GET submissions/{file submission}/attachments/{attachment}", ""),
            Map.entry("GET decisions/{decision}/letter", ""));

    private static final Map<String, String> OF_CONSOLE_SCRIPTS = Map.ofEntries(
            Map.entry("GET scenarios/{scenario}", ""),
            Map.entry(
                    "POST scenarios/{scenario}/amounts",
                    "{\"revision\": 1, \"submission\": \"00000000-0000-4000-8000-000000000000\", \"typed\": \"\"}"),
            Map.entry(
                    "POST scenarios/{scenario}/locks",
                    "{\"revision\": 1, \"submission\": \"00000000-0000-4000-8000-000000000000\", \"locked\": true}"),
            Map.entry("POST scenarios/{scenario}/cut-line", "{\"revision\": 1, \"rows\": 0}"),
            Map.entry("POST scenarios/{scenario}/rules", "{\"revision\": 1, \"step\": \"\", \"minimum\": \"\"}"),
            Map.entry("POST scenarios/{scenario}/runs", "{\"revision\": 1, \"method\": \"byRank\"}"),
            Map.entry("POST scenarios/{scenario}/undo", "{\"revision\": 1}"));

    @Test
    void every_page_of_the_portal_that_takes_an_id_has_its_stranger() {
        assertThat(pagesWithId("portal-web", "PageAddress")).isEqualTo(new TreeSet<>(OF_PORTAL.keySet()));
    }

    @Test
    void every_page_of_the_console_that_takes_an_id_has_its_stranger() {
        assertThat(pagesWithId("admin-web", "Address")).isEqualTo(new TreeSet<>(OF_CONSOLE.keySet()));
    }

    @Test
    void every_address_of_the_scripts_has_its_stranger() {
        var answered = ApiStrangersIT.resources("portal-web").stream()
                .flatMap(resource -> resource.getMethods().stream().flatMap(method -> ApiStrangersIT.httpMethods(method)
                        .map(http -> http + " " + ApiStrangersIT.path(resource) + ApiStrangersIT.path(method))))
                .toList();

        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(OF_SCRIPTS.keySet().stream()
                        .map(address -> address.replace("{file submission}", "{submission}"))
                        .toList());
    }

    @Test
    void every_address_of_the_console_s_scripts_has_its_stranger() {
        var answered = ApiStrangersIT.resources("admin-web").stream()
                .flatMap(resource -> resource.getMethods().stream().flatMap(method -> ApiStrangersIT.httpMethods(method)
                        .map(http -> http + " " + ApiStrangersIT.path(resource) + ApiStrangersIT.path(method))))
                .toList();

        assertThat(answered).containsExactlyInAnyOrderElementsOf(OF_CONSOLE_SCRIPTS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_at_these_addresses_of_the_console_is_told_what_is_told_where_nothing_is() {
        return OF_CONSOLE_SCRIPTS.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    var stranger = person("officer-innlandet", Stack.console() + "/");
                    var token = stranger.scriptToken(Stack.console() + "/");
                    var path = Stack.console() + "/json/"
                            + entry.getKey().substring(entry.getKey().indexOf(' ') + 1);

                    var real = stranger.json(
                            method(entry.getKey()),
                            path.replace("{scenario}", Others.scenario()),
                            entry.getValue(),
                            token);
                    var random = stranger.json(
                            method(entry.getKey()), path.replace("{scenario}", random()), entry.getValue(), token);

                    assertThat(real.statusCode()).as(real.body()).isEqualTo(404);
                    assertThat(random.statusCode()).as(random.body()).isEqualTo(404);
                    assertThat(real.body()).isEqualTo(random.body());
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_in_the_portal_sees_what_is_seen_where_nothing_is() {
        return strangers(OF_PORTAL, Stack.portal(), Stack.portal() + "/my/applications");
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_in_the_console_sees_what_is_seen_where_nothing_is() {
        return strangers(OF_CONSOLE, Stack.console(), Stack.console() + "/");
    }

    @TestFactory
    Stream<DynamicTest> those_whom_it_concerns_see_each_of_these_pages() {
        return Stream.concat(
                owners(OF_PORTAL, Stack.portal(), Stack.portal() + "/my/applications"),
                owners(OF_CONSOLE, Stack.console(), Stack.console() + "/"));
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_at_these_addresses_is_told_what_is_told_where_nothing_is() {
        return OF_SCRIPTS.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    var stranger = person("lead-lom", Stack.portal() + "/my/applications");
                    var token = stranger.scriptToken(Stack.portal() + "/my/applications");

                    var real = ask(stranger, entry.getKey(), true, entry.getValue(), token);
                    var random = ask(stranger, entry.getKey(), false, entry.getValue(), token);

                    assertThat(real.statusCode()).as(real.body()).isEqualTo(404);
                    assertThat(random.statusCode()).as(random.body()).isEqualTo(404);
                    assertThat(real.body()).isEqualTo(random.body());
                }));
    }

    private static Stream<DynamicTest> strangers(Map<String, Stranger> pages, String door, String start) {
        return pages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(page -> page.getValue().accounts().stream()
                        .map(account -> dynamicTest(page.getKey() + " as " + account, () -> {
                            var stranger = person(account, start);
                            var id = page.getValue().id().get();
                            var otherId = UUID.randomUUID().toString();

                            var real = stranger.get(door + page.getValue().at(id));
                            var random = stranger.get(door + page.getValue().at(otherId));

                            assertThat(real.statusCode()).isEqualTo(404);
                            assertThat(random.statusCode()).isEqualTo(404);
                            assertThat(body(real, id))
                                    .isEqualTo(body(random, otherId))
                                    .contains("panel oops");
                        })));
    }

    private static Stream<DynamicTest> owners(Map<String, Stranger> pages, String door, String start) {
        return pages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(page -> dynamicTest(page.getKey(), () -> {
                    var hidden = page.getValue();
                    var answer = person(hidden.owner(), start)
                            .get(door + hidden.at(hidden.id().get()));

                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                }));
    }

    private static Person person(String account, String start) {
        return PERSONS.computeIfAbsent(account, name -> Person.signedIn(name, start));
    }

    private static String body(HttpResponse<String> page, String id) {
        return page.body().replace(id, "ID");
    }

    private static String method(String address) {
        return address.substring(0, address.indexOf(' '));
    }

    private static HttpResponse<String> ask(Person stranger, String address, boolean real, String body, String token) {
        return address.endsWith("/attachments")
                ? stranger.file(filled(address, real) + "?kind=agreement&name=Avtale.txt", body, token)
                : stranger.json(method(address), filled(address, real), body, token);
    }

    private static String filled(String address, boolean real) {
        return Stack.portal() + "/my/json/"
                + address.substring(address.indexOf(' ') + 1)
                        .replace("{application}", real ? Others.application() : random())
                        .replace("{attachment}", real ? Others.attachment() : random())
                        .replace("{file submission}", real ? Others.submissionWithFile() : random())
                        .replace("{decision}", real ? Others.decision() : random())
                        .replace("{submission}", real ? Others.submission() : random());
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    /** Pages whose text names a bean that asks the address for an id, itself or by a bean that it uses. */
    private static Set<String> pagesWithId(String module, String address) {
        var webapp = Stack.project().resolve(module).resolve("src/main/webapp");
        var beans = namesOfBeansWithId(module, address);
        assertThat(beans).as("beans of " + module + " that ask for an id").isNotEmpty();
        return pages(webapp).stream()
                .filter(page -> {
                    var text = withParts(webapp, page, new TreeSet<>());
                    return beans.stream().anyMatch(bean -> Pattern.compile("\\b" + bean + "\\.")
                            .matcher(text)
                            .find());
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namesOfBeansWithId(String module, String address) {
        JavaClasses classes = new ClassFileImporter()
                .importPath(Stack.project().resolve(module).resolve("target/classes"));
        var asking = classes.stream()
                .filter(type -> !type.getSimpleName().equals(address))
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getSimpleName().equals(address)
                                && call.getName().matches("id|findId")))
                .collect(Collectors.toSet());
        while (asking.addAll(users(classes, asking))) {
            // until nobody is left who uses one of them
        }
        return asking.stream().flatMap(PagesStrangersIT::name).collect(Collectors.toSet());
    }

    private static Set<JavaClass> users(JavaClasses classes, Set<JavaClass> used) {
        return classes.stream()
                .filter(type -> type.getFields().stream().anyMatch(field -> used.contains(field.getRawType())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> name(JavaClass bean) {
        return bean
                .tryGetAnnotationOfType("jakarta.inject.Named")
                .map(named -> named.get("value").map(String.class::cast).orElse(""))
                .stream();
    }

    static List<String> pages(Path webapp) {
        try (var files = Files.walk(webapp)) {
            return files.map(file -> webapp.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withParts(Path webapp, String page, Set<String> seen) {
        var file = webapp.resolve(page + ".xhtml");
        if (!seen.add(page) || !Files.exists(file)) {
            return "";
        }
        try {
            var text = Files.readString(file);
            return text
                    + PART.matcher(text)
                            .results()
                            .map(part -> part.group(1) == null
                                    ? "WEB-INF/tags/" + part.group(2)
                                    : part.group(1).replace(".xhtml", ""))
                            .map(part -> withParts(webapp, part, seen))
                            .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

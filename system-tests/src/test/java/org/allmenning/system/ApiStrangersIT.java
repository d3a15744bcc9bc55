package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Strangers with the right role in the wrong organisation learn nothing from the API, not even that something is there. Every
 * address with an id stands here; a new one without its stranger fails.
 */
@Order(Integer.MAX_VALUE)
class ApiStrangersIT {

    private static final List<String> OTHER_MUNICIPALITY = List.of("lead-lom");
    private static final List<String> OTHER_AUTHORITY =
            List.of("officer-innlandet", "decision-innlandet", "auditor-innlandet");
    private static final List<String> OTHER_OFFICER = List.of("officer-innlandet");
    private static final List<String> EVERY_OTHER =
            List.of("lead-lom", "officer-innlandet", "decision-innlandet", "auditor-innlandet");

    /** Everybody may read these, so nobody is a stranger. */
    private static final Set<String> OPEN =
            Set.of("GET /v1/calls/{key}", "GET /v1/calls/{key}/awards", "GET /v1/calls/{key}/awards/360giving");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private record Stranger(List<String> accounts, Supplier<String> real, String random, Supplier<String> body) {}

    private static final Map<String, Stranger> STRANGERS = Map.ofEntries(
            Map.entry("GET /v1/applications/{id}", municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry("POST /v1/applications/{id}/cells", municipality(Others::application, ApiStrangersIT::cells)),
            Map.entry("POST /v1/applications/{id}/fields", municipality(Others::application, () -> "{\"fields\": []}")),
            Map.entry(
                    "PUT /v1/applications/{id}/partners/{organisation}",
                    municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry(
                    "DELETE /v1/applications/{id}/partners/{organisation}",
                    municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry(
                    "POST /v1/applications/{id}/sub-projects",
                    municipality(Others::application, ApiStrangersIT::subProject)),
            Map.entry(
                    "PUT /v1/applications/{id}/sub-projects/{subProject}",
                    municipality(Others::application, ApiStrangersIT::subProject)),
            Map.entry(
                    "DELETE /v1/applications/{id}/sub-projects/{subProject}",
                    municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry("POST /v1/applications/{id}/costs", municipality(Others::application, ApiStrangersIT::cost)),
            Map.entry(
                    "POST /v1/applications/{id}/financing",
                    municipality(Others::application, ApiStrangersIT::financing)),
            Map.entry(
                    "DELETE /v1/applications/{id}/lines/{line}",
                    municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/applications/{id}/attachments", municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry("POST /v1/applications/{id}/attachments", municipality(Others::application, () -> "a file")),
            Map.entry(
                    "GET /v1/applications/{id}/attachments/{attachment}",
                    municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry(
                    "DELETE /v1/applications/{id}/attachments/{attachment}",
                    municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/submissions/{id}/attachments/{attachment}",
                    municipality(Others::submissionWithFile, ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/cases/{id}/attachments/{attachment}",
                    new Stranger(OTHER_AUTHORITY, Others::submissionWithFile, random(), ApiStrangersIT::noBody)),
            Map.entry(
                    "POST /v1/applications/{id}/submission",
                    municipality(Others::application, () -> "{\"revision\": 1}")),
            Map.entry(
                    "GET /v1/applications/{id}/submissions", municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry("GET /v1/applications/{id}/decision", municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/submissions/{id}/differences",
                    municipality(Others::secondVersion, ApiStrangersIT::noBody)),
            Map.entry("GET /v1/submissions/{id}/pdf", municipality(Others::submission, ApiStrangersIT::noBody)),
            Map.entry("GET /v1/submissions/{id}", municipality(Others::submission, ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/submissions/{id}/canonical-form",
                    municipality(Others::submission, ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/cases/{id}",
                    new Stranger(OTHER_AUTHORITY, Others::submission, random(), ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/cases/{id}/formal-check",
                    new Stranger(OTHER_AUTHORITY, Others::submission, random(), ApiStrangersIT::noBody)),
            Map.entry(
                    "PUT /v1/cases/{id}/formal-check",
                    new Stranger(
                            OTHER_OFFICER, Others::submission, random(), () -> "{\"seen\": 0, \"judgements\": []}")),
            Map.entry(
                    "POST /v1/cases/{id}/formal-check/completion",
                    new Stranger(
                            OTHER_OFFICER, Others::submission, random(), () -> "{\"seen\": 0, \"judgements\": []}")),
            Map.entry(
                    "POST /v1/cases/{id}/formal-check/reopening",
                    new Stranger(OTHER_OFFICER, Others::submission, random(), () -> "{\"seen\": 0}")),
            Map.entry(
                    "GET /v1/cases/{id}/history",
                    new Stranger(OTHER_AUTHORITY, Others::submission, random(), ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/cases/{id}/messages",
                    new Stranger(OTHER_AUTHORITY, Others::submission, random(), ApiStrangersIT::noBody)),
            Map.entry(
                    "POST /v1/cases/{id}/messages",
                    new Stranger(OTHER_OFFICER, Others::submission, random(), () -> "{\"text\": \"Hei\"}")),
            Map.entry(
                    "POST /v1/cases/{id}/messages/reading",
                    new Stranger(
                            OTHER_OFFICER,
                            Others::submission,
                            random(),
                            () -> "{\"last\": \"" + UUID.randomUUID() + "\"}")),
            Map.entry("GET /v1/applications/{id}/messages", municipality(Others::application, ApiStrangersIT::noBody)),
            Map.entry(
                    "POST /v1/applications/{id}/messages",
                    municipality(Others::application, () -> "{\"text\": \"Hei\"}")),
            Map.entry(
                    "GET /v1/decisions/{id}",
                    new Stranger(EVERY_OTHER, Others::decision, random(), ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/decisions/{id}/letter",
                    new Stranger(EVERY_OTHER, Others::decision, random(), ApiStrangersIT::noBody)),
            Map.entry(
                    "POST /v1/decisions/{id}/approval",
                    new Stranger(
                            List.of("decision-innlandet"),
                            Others::decision,
                            random(),
                            () -> "{\"preparedAt\": \"2024-01-10T10:00:00+01:00\"}")),
            Map.entry(
                    "GET /v1/calls/{key}/applications",
                    new Stranger(OTHER_AUTHORITY, () -> Others.CALL, "no-such-call", ApiStrangersIT::noBody)),
            Map.entry(
                    "GET /v1/calls/{key}/decisions",
                    new Stranger(OTHER_AUTHORITY, () -> Others.CALL, "no-such-call", ApiStrangersIT::noBody)),
            Map.entry(
                    "POST /v1/calls/{key}/award-list",
                    new Stranger(OTHER_OFFICER, () -> Others.CALL, "no-such-call", AwardImportIT::original)));

    @Test
    void what_the_document_describes_and_what_the_classes_answer_is_the_same() {
        assertThat(answered()).isEqualTo(described());
    }

    @Test
    void every_address_with_an_id_has_its_stranger() {
        var withId =
                answered().stream().filter(address -> address.contains("{")).toList();

        var cases = Stream.concat(STRANGERS.keySet().stream(), OPEN.stream()).toList();

        assertThat(cases).containsExactlyInAnyOrderElementsOf(withId);
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_is_told_the_same_as_for_what_does_not_exist() {
        return STRANGERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().accounts().stream()
                        .map(account -> dynamicTest(
                                entry.getKey() + " as " + account,
                                () -> asksAfter(
                                        entry.getKey(),
                                        entry.getValue(),
                                        TOKENS.computeIfAbsent(account, Http::bearer)))));
    }

    @TestFactory
    Stream<DynamicTest> those_whom_it_concerns_read_what_strangers_do_not() {
        return STRANGERS.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("GET"))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    var owner = entry.getValue().accounts().contains("lead-lom") ? "lead-hammerfest" : "officer-kdd";
                    var answer = call(
                            entry.getKey(),
                            entry.getValue().real().get(),
                            "",
                            TOKENS.computeIfAbsent(owner, Http::bearer));

                    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
                }));
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_a_token() {
        return STRANGERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    var real = call(
                            entry.getKey(),
                            entry.getValue().real().get(),
                            entry.getValue().body().get(),
                            null);
                    var random = call(
                            entry.getKey(),
                            entry.getValue().random(),
                            entry.getValue().body().get(),
                            null);

                    assertThat(real.statusCode()).isEqualTo(401);
                    assertThat(real.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"allmenning\"");
                    if (entry.getKey().contains("{id}")) { // which calls there are is no secret
                        assertThat(random.statusCode()).isEqualTo(401);
                        assertThat(withoutAddress(real)).isEqualTo(withoutAddress(random));
                    }
                }));
    }

    @Test
    void a_reviewer_of_another_authority_is_told_the_same_as_for_what_does_not_exist() {
        var token = Http.bearer("reviewer-1-innlandet");

        for (var address : List.of("GET /v1/cases/{id}", "GET /v1/decisions/{id}", "GET /v1/decisions/{id}/letter")) {
            var real = call(address, STRANGERS.get(address).real().get(), "", token);
            var random = call(address, random(), "", token);

            assertThat(real.statusCode()).isEqualTo(random.statusCode()).isIn(403, 404);
            assertThat(withoutAddress(real)).isEqualTo(withoutAddress(random));
        }
    }

    @Test
    void who_asks_after_what_is_hidden_stands_in_the_log() {
        var before = refusals();

        call("GET /v1/applications/{id}", Others.application(), "", Http.bearer("lead-lom"));

        assertThat(refusals()).isGreaterThan(before);
    }

    private static void asksAfter(String address, Stranger stranger, String token) {
        var real = call(address, stranger.real().get(), stranger.body().get(), token);
        var random = call(address, stranger.random(), stranger.body().get(), token);

        assertThat(real.statusCode()).as(real.body()).isEqualTo(404);
        assertThat(random.statusCode()).as(random.body()).isEqualTo(404);
        assertThat(withoutAddress(real)).isEqualTo(withoutAddress(random));
        assertThat(namesOfHeaders(real)).isEqualTo(namesOfHeaders(random));
    }

    private static HttpResponse<String> call(String address, String id, String body, String token) {
        var parts = address.split(" ", 2);
        var path = parts[1].replace("{attachment}", Others.attachment()).replaceAll("\\{\\w+}", id);
        var request = HttpRequest.newBuilder(URI.create(Stack.api() + path))
                .method(parts[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", mediaType(address))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return Http.send(token == null ? request : request.header("Authorization", token));
    }

    private static String mediaType(String address) {
        if (address.endsWith("attachments")) {
            return "application/octet-stream";
        }
        return address.endsWith("award-list") ? "text/csv" : "application/json";
    }

    private static String withoutAddress(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return jakarta.json.Json.createObjectBuilder(Json.object(answer))
                .remove("instance")
                .build()
                .toString();
    }

    private static Set<String> namesOfHeaders(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    private static int refusals() {
        return Integer.parseInt(Database.one("""
            select count(*) from audit_entry join organisation on organisation.id = organisation_id
            where action = 'refused' and alias = 'lom'
            """));
    }

    private static String cells() {
        return "{\"cells\": [{\"line\": \"" + Others.line()
                + "\", \"measure\": \"AMOUNT\", \"year\": 2024, \"revision\": 1, \"value\": \"1\"}]}";
    }

    private static String subProject() {
        return "{\"title\": \"x\", \"activities\": \"\", \"responsible\": \"" + random() + "\"}";
    }

    private static String cost() {
        return "{\"subProject\": \"" + Others.subProject() + "\", \"category\": \"personnel\", \"description\": \"\"}";
    }

    private static String financing() {
        return "{\"subProject\": \"" + Others.subProject()
                + "\", \"source\": \"THIS_CALL\", \"status\": \"APPLIED_FOR\", \"description\": \"\"}";
    }

    private static Stranger municipality(Supplier<String> real, Supplier<String> body) {
        return new Stranger(OTHER_MUNICIPALITY, real, random(), body);
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    /** Method and path of all that the OpenAPI document lists. */
    private static Set<String> described() {
        var paths = Json.object(Http.get(Stack.api() + "/openapi")).getJsonObject("paths");
        var all = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.asJsonObject().keySet().stream()
                .filter(key -> key.matches("get|put|post|patch|delete"))
                .forEach(method -> all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return all;
    }

    /** Method and path of all that the compiled resources answer. */
    static Set<String> answered() {
        return resources("application-api").stream()
                .flatMap(resource -> resource.getMethods().stream().flatMap(method -> httpMethods(method)
                        .map(http -> http + " /" + path(resource) + path(method))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The compiled classes of a module that have an address. */
    static Set<JavaClass> resources(String module) {
        JavaClasses classes = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeJars()))
                .importPath(Stack.project().resolve(module).resolve("target/classes"));
        var found = classes.stream()
                .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
                .collect(Collectors.toSet());
        assertThat(found).as("compiled resources of " + module).isNotEmpty();
        return found;
    }

    static Stream<String> httpMethods(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation ->
                        annotation.getRawType().getName().matches("jakarta\\.ws\\.rs\\.(GET|PUT|POST|PATCH|DELETE)"))
                .map(annotation -> annotation.getRawType().getSimpleName());
    }

    static String path(JavaClass resource) {
        return (String)
                resource.getAnnotationOfType("jakarta.ws.rs.Path").get("value").orElseThrow();
    }

    static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType("jakarta.ws.rs.Path")
                .map(annotation -> "/" + annotation.get("value").orElseThrow())
                .orElse("");
    }

    private static String noBody() {
        return "";
    }
}

package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Files from the applicant’s hand to the officer’s: sent, refused, taken out and put back, frozen, and read by those who may. */
@Order(16)
class AttachmentsIT {

    private static final String LEAD = "lead-lom";
    private static final String AGREEMENT = "section[data-kind=agreement]";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

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
    void a_file_goes_from_the_hand_of_the_applicant_to_the_hand_of_the_officer() throws IOException {
        var application = readyToSubmit();
        var page = browsers.signedIn(LEAD, Stack.portal() + "/my/attachments?id=" + application);

        choose(page, new FilePayload("Avtale med Skjåk.pdf", "application/pdf", PDF));
        assertThat(file(page, "Avtale med Skjåk.pdf").getByRole(AriaRole.LINK)).isVisible();

        choose(
                page,
                new FilePayload(
                        "Faktura.pdf",
                        "application/pdf",
                        "MZ\u0000\u0001 is no invoice".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("«Faktura.pdf» er ikke av en filtype som kan lastes opp.");
        choose(page, new FilePayload("Avtale.docx", "application/pdf", PDF));
        assertThat(page.locator(".files .is-error")).hasCount(2);
        assertThat(page.locator(".files .is-error").last())
                .containsText("«Avtale.docx» heter .docx, men innholdet er PDF.");
        choose(page, new FilePayload("Halv.pdf", "application/pdf", Arrays.copyOf(PDF, PDF.length / 2)));
        assertThat(page.locator(".files .is-error").last()).containsText("Slutten av «Halv.pdf» mangler");
        choose(page, new FilePayload("Tom.txt", "text/plain", new byte[0]));
        assertThat(page.locator(".files .is-error").last()).containsText("«Tom.txt» er tom.");

        file(page, "Avtale med Skjåk.pdf").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".files .is-removed")).containsText("«Avtale med Skjåk.pdf» er fjernet.");
        page.getByRole(AriaRole.BUTTON, named("Angre")).click();
        assertThat(file(page, "Avtale med Skjåk.pdf").getByRole(AriaRole.LINK)).isVisible();

        page.reload();
        assertThat(page.locator(".files .file")).hasCount(1);
        assertThat(page.locator(".files .is-error")).hasCount(0);

        var submission = submit(page, application);
        assertThat(page.locator(".receipt__body")).containsText("Avtale med Skjåk.pdf");
        page.navigate(Stack.portal() + "/my/attachments?id=" + application);
        assertThat(page.locator("input[type=file]")).hasCount(0);

        var officer = browsers.signedIn("officer-kdd", Stack.console() + "/application?submission=" + submission);
        var download = officer.waitForDownload(() ->
                officer.getByRole(AriaRole.LINK, named("Avtale med Skjåk.pdf")).click());
        assertThat(download.suggestedFilename()).isEqualTo("Avtale med Skjåk.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(PDF);
        strangersFindNothing(submission, fileOf(application));
    }

    @Test
    void the_api_takes_a_file_and_refuses_one_with_the_words_of_the_rule() {
        var application = begin();
        var files = "/" + application + "/attachments";

        var added = upload(files + "?kind=agreement&name=Avtale.pdf", PDF);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(Json.object(added).getString("mediaType")).isEqualTo("application/pdf");
        var read = send("GET", files + "/" + Json.object(added).getString("id"), "");
        assertThat(read.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(read.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        var lying = upload(files + "?kind=agreement&name=Avtale.png", PDF);
        assertThat(lying.statusCode()).isEqualTo(422);
        assertThat(Json.object(lying).getString("type")).isEqualTo("urn:allmenning:problem:attachment.lies");
        var large = upload(files + "?kind=agreement&name=Avtale.txt", new byte[10 * 1024 * 1024 + 1]);
        assertThat(Json.object(large).getString("type")).isEqualTo("urn:allmenning:problem:attachment.tooLarge");
        assertThat(upload(files + "?kind=holiday&name=Avtale.pdf", PDF).statusCode())
                .isEqualTo(404);

        var left = send("DELETE", files + "/" + Json.object(added).getString("id"), "");
        assertThat(Json.objects(Json.object(left), "attachments")).isEmpty();
    }

    private static void strangersFindNothing(String submission, String file) {
        var officer = Person.signedIn("officer-innlandet", Stack.console() + "/");
        var lead = Person.signedIn("lead-hammerfest", Stack.portal() + "/my/applications");
        var applicant = Person.signedIn(LEAD, Stack.portal() + "/my/applications");
        var inPortal = Stack.portal() + "/my/json/submissions/" + submission + "/attachments/" + file;

        assertThat(officer.get(Stack.console() + "/attachment?submission=" + submission + "&file=" + file)
                        .statusCode())
                .isEqualTo(404);
        assertThat(lead.get(inPortal).statusCode()).isEqualTo(404);
        assertThat(applicant.get(inPortal).statusCode()).isEqualTo(200);
    }

    private static void choose(Page page, FilePayload file) {
        page.locator(AGREEMENT + " input[type=file]").setInputFiles(file);
    }

    private static Locator file(Page page, String name) {
        return page.locator(AGREEMENT + " .file").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String submit(Page page, String application) {
        page.navigate(Stack.portal() + "/my/submit?id=" + application);
        page.locator("[id='submit:send']").click();
        page.waitForURL("**/my/receipt?*");
        return Walk.idIn(page.url());
    }

    private static String fileOf(String application) {
        return Database.one(
                "select id from application_attachment where application_id = ?", UUID.fromString(application));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String begin() {
        return added(send("POST", "", "{\"call\": \"bygdevekst-2023\", \"title\": \"Papirer\", \"language\": \"nb\"}"));
    }

    /** With a partner, and a cost that the call pays half of. */
    private static String readyToSubmit() {
        var id = begin();
        var lom = Database.one("select id from organisation where alias = 'lom'");
        var skjaak = Database.one("select id from organisation where alias = 'skjak'");
        send("PUT", "/" + id + "/partners/" + skjaak, "");
        var part = added(send("POST", "/" + id + "/sub-projects", """
            {"title": "Boliger", "activities": "Bygge", "responsible": "%s"}""".formatted(lom)));
        var cost = added(send("POST", "/" + id + "/costs", """
            {"subProject": "%s", "category": "personnel", "description": "Leder"}""".formatted(part)));
        var grant = added(send("POST", "/" + id + "/financing", """
            {"subProject": "%s", "source": "THIS_CALL", "status": "APPLIED_FOR", "description": ""}""".formatted(part)));
        var own = added(send("POST", "/" + id + "/financing", """
            {"subProject": "%s", "source": "OWN_CASH", "status": "CONFIRMED", "description": ""}""".formatted(part)));
        var cells = "{\"cells\": [" + cell(cost, "500000.00") + "," + cell(grant, "300000.00") + ","
                + cell(own, "200000.00") + "]}";
        assertThat(send("POST", "/" + id + "/cells", cells).statusCode()).isEqualTo(200);
        return id;
    }

    private static String cell(String line, String amount) {
        return """
            {"line": "%s", "measure": "AMOUNT", "year": 2024, "revision": 0, "value": "%s"}""".formatted(line, amount);
    }

    private static String added(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.object(answer).getString("id");
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return Http.send(request(path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"));
    }

    private static HttpResponse<String> upload(String path, byte[] content) {
        // what is too large is refused by its announcement, before anything of it is sent
        return Http.send(request(path)
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(content))
                .header("Content-Type", "application/octet-stream"));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Stack.api() + "/v1/applications" + path))
                .header("Accept-Language", "nb")
                .header("Authorization", Http.bearer(LEAD));
    }
}

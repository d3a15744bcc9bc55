package org.allmenning.system;

import com.microsoft.playwright.Page;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every page of the product, who reads it, and where. A page of the two applications that is not visited is missed by a test. */
final class Pages {

    private static final String PORTAL = "portal-web";
    private static final String CONSOLE = "admin-web";

    /** Nobody signs in for it. */
    static final String PUBLIC = "";

    /**
     * Somebody reads a page.
     *
     * @param page its module and its path there
     * @param account who signs in for it
     * @param address where it is, once the walk is done
     */
    record Visit(String page, String account, Supplier<String> address) {
        @Override
        public String toString() {
            return page + (account.isEmpty() ? "" : " as " + account);
        }
    }

    private Pages() {}

    /** What stands in the two applications, page by page. */
    static Set<String> all() {
        var all = new TreeSet<String>();
        for (var module : List.of(PORTAL, CONSOLE)) {
            all.addAll(in(module));
        }
        return all;
    }

    static List<Visit> visits() {
        return List.of(
                portal("index", PUBLIC, () -> "/"),
                portal("public/call", PUBLIC, () -> "/calls/bygdevekst-2023"),
                portal("public/call", PUBLIC, () -> "/calls/oslo-viken-2020"),
                portal("public/awards", PUBLIC, () -> "/calls/oslo-viken-2020/awards"),
                portal("public/awards", PUBLIC, () -> "/calls/oslo-viken-2020/awards?view=flat"),
                portal("public/awards", PUBLIC, () -> walked("/calls/bygdevekst-2023/awards")),
                portal("public/awards", PUBLIC, () -> "/calls/innlandet-2024-vedtatt/awards"),
                portal("accessibility", PUBLIC, () -> "/accessibility"),
                portal("privacy", PUBLIC, () -> "/privacy"),
                portal("my/applications", "lead-hammerfest", () -> walked("/my/applications")),
                portal("my/start", Draft.ACCOUNT, () -> "/my/start?call=" + Walk.CALL),
                portal("my/project", Draft.ACCOUNT, () -> draft("project")),
                portal("my/partners", Draft.ACCOUNT, () -> draft("partners") + "&q=V%C3%A5ler"),
                portal("my/sub-projects", Draft.ACCOUNT, () -> draft("sub-projects")),
                portal("my/application", Draft.ACCOUNT, () -> draft("application")),
                portal("my/budget", Draft.ACCOUNT, () -> draft("budget")),
                portal("my/commitments", Draft.ACCOUNT, () -> draft("commitments")),
                portal("my/attachments", Draft.ACCOUNT, () -> draft("attachments")),
                portal("my/history", Draft.ACCOUNT, () -> draft("history")),
                portal("my/consolidated", Draft.ACCOUNT, () -> draft("consolidated")),
                portal("my/submit", Draft.ACCOUNT, () -> draft("submit")),
                portal(
                        "my/application",
                        "lead-hammerfest",
                        () -> "/my/application?id=" + Walk.done().application()),
                portal(
                        "my/budget",
                        "lead-hammerfest",
                        () -> "/my/budget?id=" + Walk.done().application()),
                portal(
                        "my/consolidated",
                        "lead-hammerfest",
                        () -> "/my/consolidated?id=" + Walk.done().application()),
                portal(
                        "my/receipt",
                        "lead-hammerfest",
                        () -> "/my/receipt?submission=" + Walk.done().submission()),
                portal(
                        "my/decision",
                        "lead-hammerfest",
                        () -> "/my/decision?application=" + Walk.done().application()),
                portal(
                        "my/differences",
                        Returned.LEAD,
                        () -> "/my/differences?submission=" + Returned.done().second()),
                portal(
                        "my/withdraw",
                        Returned.LEAD,
                        () -> "/my/withdraw?id=" + Returned.done().application()),
                portal("my/organisation", "reviewer-and-applicant", () -> "/my/organisation"),
                console("index", "officer-kdd", () -> "/"),
                console("calls", "officer-kdd", () -> walked("/calls")),
                console("scheme", "officer-kdd", () -> "/scheme"),
                console("scheme", "officer-kdd", () -> "/scheme?scheme=" + Others.scheme()),
                console("new-call", "officer-kdd", () -> "/new-call?scheme=" + Others.scheme()),
                console("call-setup", "officer-kdd", () -> "/call-setup?call=" + Others.call()),
                console("call-setup", "officer-kdd", () -> "/call-setup?part=costs&call=" + Others.call()),
                console("call-setup", "admin-kdd", () -> "/call-setup?part=criteria&call=" + Others.call()),
                console("call-setup", "officer-kdd", () -> "/call-setup?part=questions&call=" + Others.call()),
                console("call-rules", "officer-kdd", () -> "/call-rules?call=" + Others.call()),
                console("rule", "officer-kdd", () -> "/rule?at=0&call=" + Others.call()),
                console("rule", "officer-kdd", () -> "/rule?type=MAXIMUM_GRANT&call=" + Others.call()),
                console("rule", "officer-kdd", () -> "/rule?type=COUNCIL_DECISION&call=" + Others.call()),
                console("call-publish", "officer-kdd", () -> "/call-publish?call=" + Others.call()),
                console("call-preview", "officer-kdd", () -> "/call-preview?call=" + Others.call()),
                console(
                        "applications",
                        "officer-kdd",
                        () -> "/applications?call=" + Walk.done().call()),
                console(
                        "application",
                        "officer-kdd",
                        () -> "/application?submission=" + Walk.done().submission()),
                console(
                        "assignment",
                        "officer-kdd",
                        () -> "/assignment?call=" + Walk.done().call()),
                console(
                        "allocation",
                        "officer-kdd",
                        () -> "/allocation?call=" + Walk.done().call()),
                console("compare", "officer-kdd", () -> "/compare?a=" + Others.scenario() + "&b=" + Others.scenario()),
                console(
                        "decisions",
                        "officer-kdd",
                        () -> "/decisions?call=" + Walk.done().call()),
                console(
                        "letter",
                        "officer-kdd",
                        () -> "/letter?decision=" + Walk.done().decision()),
                console(
                        "letters",
                        "officer-kdd",
                        () -> "/letters?call=" + Walk.done().call()),
                console(
                        "terms",
                        "officer-kdd",
                        () -> "/terms?decision=" + Walk.done().decision()),
                console(
                        "supersede",
                        "officer-kdd",
                        () -> "/supersede?decision=" + Walk.done().decision()),
                console(
                        "reservation",
                        "officer-kdd",
                        () -> "/reservation?decision=" + Walk.done().decision()),
                console(
                        "send-back",
                        "decision-kdd",
                        () -> "/send-back?decision=" + Walk.done().decision()),
                console("message", "officer-kdd", () -> "/message?submission=" + Others.submission()),
                console("dismiss", "officer-kdd", () -> "/dismiss?submission=" + Others.submission()),
                console("text-blocks", "officer-kdd", () -> walked("/text-blocks")),
                console("templates", "officer-kdd", () -> walked("/templates")),
                console("template", "officer-kdd", () -> walked("/template?kind=REJECTION&language=nb")),
                console(
                        "return",
                        "officer-kdd",
                        () -> "/return?submission=" + Returned.done().second()),
                console(
                        "differences",
                        "officer-kdd",
                        () -> "/differences?submission=" + Returned.done().second()),
                console(
                        "application",
                        "officer-kdd",
                        () -> "/application?submission=" + Returned.done().second()),
                console(
                        "panel",
                        "officer-kdd",
                        () -> "/panel?submission=" + Returned.done().second()),
                console(
                        "weights",
                        "officer-kdd",
                        () -> "/weights?call=" + Walk.done().call()),
                console("reviews", "reviewer-1-kdd", () -> walked("/reviews")),
                console(
                        "review",
                        "reviewer-1-kdd",
                        () -> "/review?id=" + Walk.done().review()),
                console("reviews", "reviewer-2-kdd", () -> "/reviews"),
                console("mails", "officer-kdd", () -> walked("/mails")),
                console("registers", "officer-kdd", () -> "/registers"),
                console("registers", "officer-kdd", () -> "/registers?q=V%C3%A5ler"),
                console("audit", "auditor-kdd", () -> walked("/audit")),
                console(
                        "import",
                        "officer-oslo-viken",
                        () -> "/import?call="
                                + Database.one("select id from funding_call where call_key = ?", "oslo-viken-2020")),
                console("statistics", "officer-innlandet", () -> "/statistics"),
                console("statistics", "auditor-kdd", () -> "/statistics"),
                console("organisation", "officer-kdd", () -> "/organisation"));
    }

    /** The pages that tell of errors, for those who are signed in and those who are not. */
    static List<Visit> faults() {
        return List.of(
                portal("fault", PUBLIC, () -> "/nothing-here"),
                portal("fault", PUBLIC, () -> "/error/503"),
                portal("fault", PUBLIC, () -> "/error/500"),
                portal("fault", "no-role", () -> "/my/applications"),
                portal("fault", "lead-hammerfest", () -> "/my/application?id=00000000-0000-0000-0000-000000000000"),
                portal("fault", "lead-hammerfest", () -> "/error/401"),
                console("fault", "officer-kdd", () -> "/nothing-here"),
                console("fault", "officer-kdd", () -> "/error/409"));
    }

    /** Opens a page in a language, which the session then remembers. */
    static void open(Page page, Visit visit, String language) {
        page.navigate(address(visit, language));
        page.waitForFunction("() => !document.querySelector('#grid') || document.querySelector('#grid table')");
    }

    /** Where a page is in a language. */
    static String address(Visit visit, String language) {
        var address = visit.address().get();
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** All visits, by who reads. */
    static Map<String, List<Visit>> byAccount() {
        return Stream.concat(visits().stream(), faults().stream())
                .collect(Collectors.groupingBy(Visit::account, TreeMap::new, Collectors.toList()));
    }

    private static Visit portal(String page, String account, Supplier<String> path) {
        return new Visit(PORTAL + "/" + page, account, () -> Stack.portal() + path.get());
    }

    private static Visit console(String page, String account, Supplier<String> path) {
        return new Visit(CONSOLE + "/" + page, account, () -> Stack.console() + path.get());
    }

    private static String walked(String path) {
        Walk.done();
        return path;
    }

    private static String draft(String step) {
        return Draft.page(step).substring(Stack.portal().length());
    }

    private static Set<String> in(String module) {
        var root = Stack.project().resolve(module).resolve("src/main/webapp");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> !file.startsWith("WEB-INF"))
                    .map(file -> module + "/"
                            + file.substring(0, file.length() - ".xhtml".length())
                                    .replace(File.separatorChar, '/'))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

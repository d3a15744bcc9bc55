package org.allmenning.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium, and people who sign in with it. */
final class Browsers implements AutoCloseable {

    /** The one without windows first: the same engine, in half the time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    static final int WIDE = 1280;
    static final int NARROW = 320;

    static final int HEIGHT = 900;

    /** For a page on a machine that does much else. */
    private static final int PATIENCE_MS = 30_000;

    /** Cookies of those who signed in before, by language and account: a second window of theirs needs no password. */
    private final Map<String, String> signedIn = new HashMap<>();

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")));

    Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** A browser of its own, with no cookies. */
    BrowserContext context(String language) {
        return context(language, WIDE);
    }

    /** The same with another width, in CSS pixels. */
    BrowserContext context(String language, int width) {
        return context(language, width, null);
    }

    private BrowserContext context(String language, int width, String state) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, HEIGHT)
                .setStorageState(state));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    /**
     * A person at the page that an address of the product leads to, signed in with the two steps of Keycloak the first time, in a
     * window that shares nothing but the session with earlier ones.
     */
    Page signedIn(String account, String address) {
        return signedIn("nb", account, address);
    }

    /** The same in another language. */
    Page signedIn(String language, String account, String address) {
        var key = language + " " + account;
        var page = context(language, WIDE, signedIn.get(key)).newPage();
        page.navigate(address);
        if (page.url().contains("/realms/")) {
            signIn(page, account);
            signedIn.put(key, page.context().storageState());
        }
        return page;
    }

    /** A person in a browser that is open already, at the page that an address leads to. */
    static Page signedIn(BrowserContext context, String account, String address) {
        var page = context.newPage();
        page.navigate(address);
        signIn(page, account);
        return page;
    }

    /** On the login page: user name, then password; demonstration accounts have both alike. Ends at a page of the product. */
    static void signIn(Page page, String account) {
        page.locator("input[name=username]").fill(account);
        page.locator("[type=submit]").first().click();
        page.locator("input[name=password]:visible").fill(account);
        page.locator("[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/realms/"));
    }

    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("ALLMENNING_CHROMIUM")).map(Path::of).stream(),
                        Stream.of(System.getenv("PATH").split(":"))
                                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found; ./verify installs one"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}

package org.allmenning.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium, and people who sign in with it. */
final class Browsers implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    static final int WIDE = 1280;
    static final int NARROW = 320;

    static final int HEIGHT = 900;

    /** For a page on a machine that does much else. */
    private static final int PATIENCE_MS = 30_000;

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
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, HEIGHT));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    /** A person at the page that an address of the product leads to, signed in with the two steps of Keycloak. */
    Page signedIn(String account, String address) {
        return signedIn(context("nb"), account, address);
    }

    /** The same in a browser that is open already. */
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

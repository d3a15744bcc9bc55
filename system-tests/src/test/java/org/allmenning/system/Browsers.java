package org.allmenning.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium, and people who sign in with it. */
final class Browsers implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")));

    /** A browser of its own, with no cookies. */
    BrowserContext context(String language) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900));
    }

    /** A person at the page that an address of the product leads to, signed in with the two steps of Keycloak. */
    Page signedIn(String account, String address) {
        var page = context("nb").newPage();
        page.navigate(address);
        signIn(page, account);
        return page;
    }

    /** On the login page: user name, then password; demonstration accounts have both alike. */
    static void signIn(Page page, String account) {
        page.locator("input[name=username]").fill(account);
        page.locator("[type=submit]").first().click();
        page.locator("input[name=password]").fill(account);
        page.locator("[type=submit]").first().click();
        page.waitForLoadState();
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

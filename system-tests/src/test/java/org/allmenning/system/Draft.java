package org.allmenning.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** An application of Lom with one sub-project and two lines, never submitted: to type in without disturbing anybody. */
final class Draft {

    static final String ACCOUNT = "lead-lom";

    private static String id;

    private Draft() {}

    /** The page of its budget. */
    static synchronized String budget() {
        return page("budget");
    }

    static synchronized String page(String step) {
        if (id == null) {
            try (var browsers = new Browsers()) {
                id = begin(browsers);
            }
        }
        return Stack.portal() + "/my/" + step + "?id=" + id;
    }

    private static String begin(Browsers browsers) {
        var page = browsers.signedIn(ACCOUNT, Stack.portal() + "/my/start?call=" + Walk.CALL);
        page.locator("[id='start:title']").fill("Lom prøver seg");
        page.locator("[id='start:begin']").click();
        page.waitForURL("**/my/application?id=*");
        var application = Walk.idIn(page.url());
        page.navigate(Stack.portal() + "/my/sub-projects?id=" + application);
        page.locator("[id='form:title']").fill("Forprosjekt");
        page.locator("[id='form:save']").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("1 Forprosjekt")))
                .isVisible();
        page.navigate(Stack.portal() + "/my/budget?id=" + application);
        Walk.addLine(page, Walk.COSTS, "personnel");
        Walk.addLine(page, Walk.COSTS, "travel");
        Walk.waitUntilSaved(page);
        return application;
    }
}

package org.allmenning.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs a demonstration account in as a browser would: a page that wants it, both forms of Keycloak, and back. */
final class SignInProbe {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

    private final URI page;
    private final String account;

    SignInProbe(URI page, String account) {
        this.page = page;
        this.account = account;
    }

    /** Refuses with the place at which the sign-in stopped. */
    void run() {
        try {
            Browsing browsing = new Browsing();
            HttpResponse<String> name = browsing.get(page);
            HttpResponse<String> password = browsing.post(form(name, "the user name"), Map.of("username", account));
            HttpResponse<String> end =
                    browsing.post(form(password, "the password"), Map.of("username", account, "password", account));
            if (end.statusCode() != 200 || !end.uri().getPath().equals(page.getPath())) {
                throw new CannotStart("The sign-in of " + account + " ended at " + withoutQuery(end.uri())
                        + " with status " + end.statusCode() + " and not at " + page);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The sign-in of " + account + " at " + page + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The sign-in was interrupted", e);
        }
    }

    private static URI form(HttpResponse<String> answer, String asked) {
        Matcher form = FORM.matcher(answer.body());
        if (answer.statusCode() != 200 || !form.find()) {
            throw new CannotStart("The sign-in did not come to the form for " + asked + ": "
                    + withoutQuery(answer.uri()) + " answered " + answer.statusCode());
        }
        return answer.uri().resolve(form.group(1).replace("&amp;", "&"));
    }

    private static String withoutQuery(URI address) {
        return address.getScheme() + "://" + address.getAuthority() + address.getPath();
    }
}

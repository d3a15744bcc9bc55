package org.allmenning.launcher;

import java.util.Locale;

/** What the person at the terminal reads when everything works. */
final class Greeting {
    private static final String TEXT = """
            READY after %.0f s

              Portal   %s
              Console  %s
              API      %s
              Keycloak http://localhost:%d/  (administrator %s, password in .allmenning/data/)
              Database %s  (user and password allmenning)
              Mail     SMTP on 127.0.0.1:%d catches every mail
              Logs     .allmenning/logs/

            Accounts; the password is the user name:
              municipalities  lead-hammerfest  applicant-hammerfest  partner-hasvik  partner-masoy  lead-lom
              authorities     officer-X  reviewer-1-X  reviewer-2-X  decision-X  admin-X  auditor-X
                              with X = kdd, innlandet, oslo-viken, difi or vm
              both            reviewer-and-applicant     neither  no-role

            Stop with Ctrl-C. Changed a page or a class: ./run --reload in another terminal.""";

    private Greeting() {}

    static String of(Installation installation, Ports ports, double seconds) {
        return String.format(
                Locale.ROOT,
                TEXT.replace("\n", "%n"),
                seconds,
                installation.portal(),
                installation.console(),
                installation.api(),
                ports.keycloak(),
                AdminPassword.USER,
                installation.jdbcUrl(),
                ports.mail());
    }
}

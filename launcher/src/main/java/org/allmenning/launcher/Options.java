package org.allmenning.launcher;

import java.util.List;
import java.util.Map;

/** What the person at the terminal asked for. */
record Options(Task task, boolean fresh, Ports ports) {
    /** START everything, RELOAD what changed into a running installation, or HELP. */
    enum Task {
        START,
        RELOAD,
        HELP
    }

    static final String HELP_TEXT = """
            Usage: ./run [--port N] [--fresh]     start everything, until Ctrl-C or SIGTERM
                   ./run --reload                 show changed pages and classes in what runs already
                   ./run --help

            Starts PostgreSQL, Keycloak with the demonstration realm, a mail catcher and Payara Micro with the
            portal, the console and the API, on this machine only (127.0.0.1). Builds what is not built.
            Needs Java 17. Data, logs and unpacked programs are in .allmenning/ and survive a restart.

              --port N    the portal's port, before ALLMENNING_PORT
              --fresh     throw all data away and begin anew
              --reload    compile what changed since the last build and reload it, while ./run runs elsewhere

            Ports (environment variable, default):
              ALLMENNING_PORT           8080   portal /, console /admin/, API /api/
              ALLMENNING_KEYCLOAK_PORT  8180   sign-in
              ALLMENNING_DB_PORT        5433   PostgreSQL
              ALLMENNING_MAIL_PORT      8025   SMTP of the mail catcher

            Own services instead of the built-in ones, each left out when its variable is set:
              ALLMENNING_DB_HOST (with _PORT, _NAME, _USER, _PASSWORD; a built-in Keycloak then uses the
                                  database "keycloak" there), ALLMENNING_OIDC_ISSUER, ALLMENNING_SMTP_HOST
            """;

    static Options parse(List<String> arguments, Map<String, String> environment) {
        Task task = Task.START;
        boolean fresh = false;
        Ports ports = Ports.from(environment);
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--fresh")) {
                fresh = true;
            } else if (argument.equals("--help") || argument.equals("-h")) {
                return new Options(Task.HELP, false, ports);
            } else if (argument.equals("--reload")) {
                task = Task.RELOAD;
            } else if (argument.startsWith("--port=")) {
                ports = ports.withWeb(Ports.number(argument.substring("--port=".length()), "--port"));
            } else if (argument.equals("--port") && i + 1 < arguments.size()) {
                i++;
                ports = ports.withWeb(Ports.number(arguments.get(i), "--port"));
            } else {
                throw new CannotStart("./run does not know \"" + argument + "\"; ./run --help says what it knows.");
            }
        }
        if (fresh && task == Task.RELOAD) {
            throw new CannotStart("--fresh throws data away and --reload keeps everything: choose one.");
        }
        return new Options(task, fresh, ports);
    }
}

package org.allmenning.launcher;

import java.util.HashMap;
import java.util.Map;

/** The variables that the application reads: what the caller set stands, everything else is what was started here. */
final class ServerEnvironment {
    static final String DATABASE_HOST = "ALLMENNING_DB_HOST";
    static final String ISSUER = "ALLMENNING_OIDC_ISSUER";
    static final String SMTP_HOST = "ALLMENNING_SMTP_HOST";
    static final String SMTP_PORT = "ALLMENNING_SMTP_PORT";
    static final String MAIL_FROM = "ALLMENNING_MAIL_FROM";
    static final String BASE_URL = "ALLMENNING_BASE_URL";
    static final String PORTAL_SECRET = "portal-web-demonstration";
    static final String CONSOLE_SECRET = "admin-web-demonstration";

    private final Map<String, String> given;
    private final Ports ports;

    ServerEnvironment(Map<String, String> given, Ports ports) {
        this.given = Map.copyOf(given);
        this.ports = ports;
    }

    boolean hasOwnDatabase() {
        return isGiven(DATABASE_HOST);
    }

    boolean hasOwnSignOn() {
        return isGiven(ISSUER);
    }

    boolean hasOwnMail() {
        return isGiven(SMTP_HOST);
    }

    String get(String variable) {
        return variables().get(variable);
    }

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put(DATABASE_HOST, "127.0.0.1");
        variables.put("ALLMENNING_DB_PORT", hasOwnDatabase() ? "5432" : Integer.toString(ports.database()));
        variables.put("ALLMENNING_DB_NAME", PostgresProcess.DATABASE);
        variables.put("ALLMENNING_DB_USER", PostgresProcess.USER);
        variables.put("ALLMENNING_DB_PASSWORD", PostgresProcess.PASSWORD);
        variables.put(BASE_URL, "http://localhost:" + ports.web());
        variables.put(ISSUER, "http://localhost:" + ports.keycloak() + "/realms/" + KeycloakProcess.REALM);
        variables.put("ALLMENNING_PORTAL_CLIENT_SECRET", PORTAL_SECRET);
        variables.put("ALLMENNING_ADMIN_CLIENT_SECRET", CONSOLE_SECRET);
        variables.put(SMTP_HOST, "127.0.0.1");
        variables.put(SMTP_PORT, hasOwnMail() ? "25" : Integer.toString(ports.mail()));
        variables.put(MAIL_FROM, "allmenning@localhost");
        variables.put("ALLMENNING_DEMONSTRATION", "load");
        given.forEach((name, value) -> {
            if (name.startsWith("ALLMENNING_") && !value.isBlank()) {
                variables.put(name, value);
            }
        });
        variables.put(Ports.WEB, Integer.toString(ports.web()));
        return variables;
    }

    private boolean isGiven(String variable) {
        return given.containsKey(variable) && !given.get(variable).isBlank();
    }
}

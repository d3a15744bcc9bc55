package org.allmenning.api.problem;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmenning.shared.Json;

/** A fault of ours under a number that a caller can pass on: it finds the stack trace in the log and says nothing else. */
final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Logs the fault and answers with its number alone. */
    static Problem log(Throwable fault, String method, String path) {
        var number = number();
        LOG.log(
                Level.SEVERE,
                fault,
                () -> "Incident " + number + " at " + method + " " + path.replaceAll("[\\r\\n]", ""));
        return Problem.of(500, "api.fault").with("incident", language -> Json.createValue(number));
    }

    private static String number() {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}

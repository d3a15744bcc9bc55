package org.allmenning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fault of ours under a number that a person can read out: it finds the stack trace in the log and says nothing else. */
final class Incident {

    /** Where the number is kept for the page that tells of it. */
    static final String ATTRIBUTE = "org.allmenning.incident";

    /** A number as {@link #log} draws it, for addresses that carry one. */
    static final String FORM = "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}";

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Logs the fault unless this request did so before, and returns its number. */
    static String log(Throwable fault, HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var number = number();
        request.setAttribute(ATTRIBUTE, number);
        LOG.log(
                Level.SEVERE,
                fault,
                () -> "Incident " + number + " at " + request.getMethod() + " "
                        + request.getRequestURI().replaceAll("[\\r\\n]", ""));
        return number;
    }

    private static String number() {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}

package org.allmenning.spreadsheet;

import java.util.regex.Pattern;
import org.allmenning.shared.Settings;

/**
 * Who publishes grants in the 360Giving Data Standard.
 *
 * @param prefix before every identifier, as the standard's register gave it: {@code 360G-} and letters or digits
 */
record Publisher(String prefix) {

    /** Names the prefix. */
    static final String VARIABLE = "ALLMENNING_360GIVING_PREFIX";

    private static final Pattern FORM = Pattern.compile("360G-[A-Za-z0-9]{2,60}");

    /** Whoever reads it sees that nobody is behind it. */
    static final Publisher DEMONSTRATION = new Publisher("360G-demonstration");

    Publisher {
        if (!FORM.matcher(prefix).matches()) {
            throw new IllegalStateException(
                    VARIABLE + " is " + prefix + "; a prefix is 360G- and letters or digits, as 360Giving gave it");
        }
    }

    static Publisher fromSettings() {
        return Settings.find(VARIABLE).map(Publisher::new).orElse(DEMONSTRATION);
    }

    /** What is published under it in earnest must be found again: it needs a prefix of its own. */
    void requireOwnPrefix() {
        if (equals(DEMONSTRATION)) {
            throw new IllegalStateException(VARIABLE + " is not set, or " + DEMONSTRATION.prefix
                    + ": the awards of this installation would be published under a name that nobody has."
                    + " Set the prefix that 360Giving gave, or ALLMENNING_DEMONSTRATION if this is one");
        }
    }

    String id(String within) {
        return prefix + "-" + within;
    }
}

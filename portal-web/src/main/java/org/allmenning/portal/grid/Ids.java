package org.allmenning.portal.grid;

import java.util.UUID;
import java.util.regex.Pattern;
import org.allmenning.shared.NothingHere;

/** Ids in addresses; what has another form is nowhere to be found. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    static UUID read(String id) {
        if (!FORM.matcher(id).matches()) {
            throw NothingHere.because(id);
        }
        return UUID.fromString(id);
    }
}

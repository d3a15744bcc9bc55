package org.allmenning.allocation;

import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** A name or remark has more characters than there is room for. */
public final class ScenarioTextTooLong extends DomainException implements AboutField {

    private final String place;

    /** @param place {@code name} or {@code remark} */
    public ScenarioTextTooLong(String place, int most) {
        super("allocation.textTooLong", most);
        this.place = place;
    }

    @Override
    public String place() {
        return place;
    }
}

package org.allmenning.audit;

import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.List;
import org.allmenning.shared.LocalizedText;

/**
 * Something that happened to a case, as those who handle it may read it.
 *
 * @param at in the time zone of the call
 * @param actor the person's name, or empty where it was erased or nobody was signed in
 * @param organisation for which the person acted; null for none
 * @param action a message key below {@code audit.action}
 * @param details what is told of it
 */
public record CaseEvent(ZonedDateTime at, String actor, LocalizedText organisation, String action, List<Detail> details)
        implements Serializable {

    /**
     * @param key a message key below {@code audit.detail}
     * @param value a number or a code as it was noted, or the name of a person
     */
    public record Detail(String key, String value) implements Serializable {}

    public CaseEvent {
        details = List.copyOf(details);
    }
}

package org.allmenning.submission;

import java.util.Optional;
import java.util.UUID;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.LocalizedText;

/** What the fields beside the budget are called: as the call calls them, or after the participant whom they are about. */
public final class FieldNames {

    private static final int LENGTH_OF_ID = 36;

    private FieldNames() {}

    /** @param name of the field, such as {@code question/goal} or {@code council/…} with the id of a municipality */
    public static LocalizedText of(CallOverview call, SubmittedApplication application, String name) {
        var code = name.substring(name.indexOf('/') + 1);
        return Optional.ofNullable(call.terms().form().labels().get(name))
                .or(() -> party(application, code))
                .orElseGet(() -> LocalizedText.of(call.title().main(), code));
    }

    private static Optional<LocalizedText> party(SubmittedApplication application, String id) {
        return id.length() == LENGTH_OF_ID
                ? application.party(UUID.fromString(id)).map(SubmittedApplication.Party::name)
                : Optional.empty();
    }
}

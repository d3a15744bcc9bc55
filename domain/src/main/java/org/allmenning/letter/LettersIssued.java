package org.allmenning.letter;

import java.util.List;
import java.util.UUID;
import org.allmenning.shared.Language;

/** Told once per approval, in its transaction. */
public record LettersIssued(List<Issued> letters) {

    /**
     * A letter that was sent.
     *
     * @param organisations lead and partners
     */
    public record Issued(
            UUID applicationId,
            UUID authorityId,
            UUID submittedBy,
            List<UUID> organisations,
            String project,
            String number,
            Language language) {

        public Issued {
            organisations = List.copyOf(organisations);
        }
    }

    public LettersIssued {
        letters = List.copyOf(letters);
    }
}

package org.allmenning.correspondence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.Language;

/**
 * Told once per message, in its transaction.
 *
 * @param submittedBy who sent in the newest version
 * @param participants the organisations of the applicants, the lead first
 * @param writers the officers who wrote in the case so far
 * @param title of the application
 * @param language of the application
 */
public record MessageWritten(
        boolean fromAuthority,
        UUID applicationId,
        UUID submissionId,
        UUID authorityId,
        UUID submittedBy,
        List<UUID> participants,
        Set<UUID> writers,
        String title,
        String number,
        Language language) {

    public MessageWritten {
        participants = List.copyOf(participants);
        writers = Set.copyOf(writers);
    }
}

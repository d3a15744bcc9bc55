package org.allmenning.submission;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.allmenning.application.Attachment;
import org.allmenning.shared.LocalizedText;

/**
 * A file of a submission.
 *
 * @param by the participant that put it in; null where that is not known any more
 * @param at when it was put in, in the time zone of the call; null where that is not known
 * @param sinceVersion the first version of the application that it was sent in with
 */
public record SentFile(SubmittedApplication.File file, LocalizedText by, ZonedDateTime at, int sinceVersion)
        implements Serializable {

    static SentFile of(
            SubmittedApplication.File file,
            Optional<Attachment> known,
            List<Submission> versions,
            Submission shown,
            ZoneId zone) {
        return new SentFile(
                file,
                known.flatMap(one -> shown.application().party(one.organisationId()))
                        .map(SubmittedApplication.Party::name)
                        .orElse(null),
                known.map(one -> one.addedAt().atZone(zone)).orElse(null),
                versions.stream()
                        .filter(version -> version.application().attachments().stream()
                                .anyMatch(other -> other.id().equals(file.id())))
                        .mapToInt(Submission::versionNumber)
                        .min()
                        .orElse(shown.versionNumber()));
    }
}

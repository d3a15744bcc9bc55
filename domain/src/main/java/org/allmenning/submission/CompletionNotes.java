package org.allmenning.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.CompletionComment;
import org.allmenning.application.SubProject;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.NothingHere;

/**
 * Turns what an officer wrote beside a submission into comments on the draft behind it. While the newest version is
 * submitted the draft is the same, so a sub-project's number names it there too.
 */
@ApplicationScoped
public class CompletionNotes {

    private BudgetSheets sheets;

    protected CompletionNotes() {}

    @Inject
    public CompletionNotes(BudgetSheets sheets) {
        this.sheets = sheets;
    }

    /** @throws CompletionDateUnusable unless the moment lies ahead, and within a year */
    public Instant due(FundingCall call, LocalDate lastDay, Instant now) {
        return CompletionDue.of(call, lastDay, now);
    }

    /** Those that say something, in their order. */
    public List<CompletionComment> placed(UUID applicationId, List<CompletionNote> notes) {
        var parts = sheets.subProjects(applicationId).stream()
                .collect(Collectors.toMap(SubProject::number, SubProject::id));
        return notes.stream()
                .filter(note -> !text(note).isEmpty())
                .map(note -> placed(note, parts))
                .toList();
    }

    private static CompletionComment placed(CompletionNote note, Map<Integer, UUID> parts) {
        var text = text(note);
        if (text.length() > CompletionNoteTooLong.LONGEST) {
            throw new CompletionNoteTooLong(note);
        }
        if (!note.place().isOfSubProject()) {
            return new CompletionComment(note.place(), null, text);
        }
        var part = parts.get(note.subProject());
        if (part == null) {
            throw NothingHere.because(note.field());
        }
        return new CompletionComment(note.place(), part, text);
    }

    private static String text(CompletionNote note) {
        return note.text().replace("\r\n", "\n").replace("\u0000", "").strip();
    }
}

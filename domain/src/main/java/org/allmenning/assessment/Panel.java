package org.allmenning.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.funding.Criterion;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.FieldFault;
import org.allmenning.submission.Submission;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * What the panel said of a submission. Where it agreed on a criterion, its points take the place of the reviewers' mean in the
 * total; the reviewers' own scores stay as they were handed in.
 */
@Entity
@Table(name = "panel")
public class Panel {

    /** The longest minutes, in characters. */
    public static final int LONGEST_MINUTES = 20_000;

    @Id
    @Column(name = "submission_id")
    private UUID submissionId;

    @Version
    private long version;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    private String minutes;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "panel_score", joinColumns = @JoinColumn(name = "submission_id"))
    private List<Consensus> scores = new ArrayList<>();

    protected Panel() {}

    public Panel(Submission submission) {
        this.submissionId = submission.id();
        this.applicationId = submission.applicationId();
        this.callId = submission.callId();
        this.authorityId = submission.authorityId();
        this.minutes = "";
    }

    /**
     * Replaces what was agreed. A criterion left empty goes back to the reviewers' mean.
     *
     * @throws ScoresUnusable naming every criterion with points that are no half points of the scale, or with points or a
     *     reason alone, and the minutes if they are too long
     */
    public void agree(Collection<ConsensusEntry> entries, String said, FundingCall call, UUID by, Instant now) {
        var faults = new ArrayList<FieldFault>();
        var agreed = new ArrayList<Consensus>();
        for (var criterion : call.criteria()) {
            entries.stream()
                    .filter(entry -> entry.criterion().equals(criterion.code()) && !entry.isEmpty())
                    .findFirst()
                    .ifPresent(entry -> {
                        unusable(entry, criterion, call.scoreScale()).ifPresent(faults::add);
                        agreed.add(new Consensus(criterion.code(), entry.halfPoints(), entry.reason()));
                    });
        }
        var stripped = said == null ? "" : said.strip();
        if (stripped.length() > LONGEST_MINUTES) {
            faults.add(new FieldFault(PanelView.MINUTES, "review.minutesTooLong", List.of(LONGEST_MINUTES)));
        }
        if (!faults.isEmpty()) {
            throw new ScoresUnusable(faults);
        }
        scores.clear();
        scores.addAll(agreed);
        minutes = stripped;
        changedBy = by;
        changedAt = now;
    }

    private static Optional<FieldFault> unusable(ConsensusEntry entry, Criterion criterion, int top) {
        if (entry.typed().isEmpty()) {
            return Optional.of(fault(criterion, "review.pointsMissing"));
        } else if (entry.halfPoints() < 0 || entry.halfPoints() > 2 * top) {
            return Optional.of(fault(criterion, "review.outOfHalves", top));
        } else if (entry.reason().isEmpty()) {
            return Optional.of(fault(criterion, "review.reasonMissing"));
        }
        return entry.reason().length() > ScoreEntry.LONGEST_REASON
                ? Optional.of(fault(criterion, "review.reasonTooLong", ScoreEntry.LONGEST_REASON))
                : Optional.empty();
    }

    private static FieldFault fault(Criterion criterion, String code, Serializable... further) {
        var arguments = new ArrayList<Serializable>(List.of(criterion.name()));
        arguments.addAll(List.of(further));
        return new FieldFault(criterion.code(), code, arguments);
    }

    /** Whether this is what the panel agreed on and said, to the last criterion. */
    public boolean holds(Collection<ConsensusEntry> entries, String said) {
        var typed = entries.stream().filter(entry -> !entry.isEmpty()).toList();
        return typed.size() == scores.size()
                && minutes.equals(said == null ? "" : said.strip())
                && typed.stream().allMatch(entry -> scores.stream()
                        .anyMatch(one -> one.criterion().equals(entry.criterion())
                                && one.halfPoints() == entry.halfPoints()
                                && one.reason().equals(entry.reason())));
    }

    /** @throws PanelChanged unless the page that was sent showed what holds */
    public void requireSeen(long seen) {
        if (seen() != seen) {
            throw new PanelChanged();
        }
    }

    /** From 1; rises each time that somebody sets points or minutes. 0 stands for a panel that set nothing yet. */
    public long seen() {
        return changedAt == null ? 0 : Math.max(1, version);
    }

    public UUID submissionId() {
        return submissionId;
    }

    public String minutes() {
        return minutes;
    }

    /** When it was last changed; null before. */
    public Instant changedAt() {
        return changedAt;
    }

    public List<Consensus> scores() {
        return List.copyOf(scores);
    }
}

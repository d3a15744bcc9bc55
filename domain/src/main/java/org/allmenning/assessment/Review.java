package org.allmenning.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.regex.Pattern;
import org.allmenning.funding.Criterion;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.FieldFault;
import org.allmenning.submission.Submission;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * One reviewer's handling of one submission: assigned, impartiality declared, scored, handed in. The scores are the
 * reviewer's own until they are handed in.
 */
@Entity
@Table(name = "review")
public class Review {

    private static final Pattern ORGANISATION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Enumerated(EnumType.STRING)
    private Impartiality impartiality;

    @Column(name = "declared_reason")
    private String declaredReason;

    @Column(name = "assigned_by")
    private UUID assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    /** When the scores were last kept as a draft; null before. */
    @Column(name = "draft_saved_at")
    private Instant draftSavedAt;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    /** Who took the case over; null while it is the reviewer's own. */
    @Column(name = "replaced_by")
    private UUID replacedBy;

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "review_score", joinColumns = @JoinColumn(name = "review_id"))
    private List<Score> scores = new ArrayList<>();

    protected Review() {}

    public Review(UUID id, Submission submission, UUID reviewerId, UUID assignedBy, Instant now) {
        this.id = id;
        this.submissionId = submission.id();
        this.applicationId = submission.applicationId();
        this.callId = submission.callId();
        this.authorityId = submission.authorityId();
        this.reviewerId = reviewerId;
        this.impartiality = Impartiality.NOT_DECLARED;
        this.declaredReason = "";
        this.assignedBy = assignedBy;
        this.assignedAt = now;
    }

    /** Once disqualified, always: a later declaration does not lift it. */
    public void declare(boolean impartial, String reason) {
        if (impartiality == Impartiality.DISQUALIFIED) {
            throw new ReviewerIsDisqualified();
        }
        impartiality = impartial ? Impartiality.IMPARTIAL : Impartiality.DISQUALIFIED;
        declaredReason = reason == null ? "" : reason.strip();
        if (!impartial) {
            scores.clear();
            handedInAt = null;
            draftSavedAt = null;
        }
    }

    /** Belonging to the lead or a partner disqualifies by itself. */
    public void disqualifyAsMember(UUID organisation) {
        disqualify(organisation.toString());
    }

    /** An officer says so. */
    public void disqualify(String reason) {
        if (impartiality != Impartiality.DISQUALIFIED) {
            declare(false, reason);
        }
    }

    /**
     * Another reviewer takes the case over. What the first one handed in counts no more.
     *
     * @throws ReviewTakenOver if somebody did already
     */
    public void replaceBy(UUID substitute) {
        requireOwn();
        replacedBy = substitute;
    }

    /** The case is given back to a reviewer who was replaced; what was handed in is a draft again. */
    public void giveBack() {
        if (replacedBy != null) {
            replacedBy = null;
            handedInAt = null;
        }
    }

    /** @throws ReviewTakenOver for whose case it is no longer */
    public void requireOwn() {
        if (replacedBy != null) {
            throw new ReviewTakenOver();
        }
    }

    /** @throws ReviewerIsDisqualified or {@link ImpartialityNotDeclared} for who may not read the case */
    public void requireImpartial() {
        if (impartiality == Impartiality.DISQUALIFIED) {
            throw new ReviewerIsDisqualified();
        }
        if (impartiality == Impartiality.NOT_DECLARED) {
            throw new ImpartialityNotDeclared();
        }
    }

    /**
     * Replaces the draft. Points without a reason and a reason without points are kept as they are, until handing in.
     *
     * @throws ScoresUnusable naming every criterion with points outside the scale or too long a reason
     */
    public void score(Collection<ScoreEntry> entries, FundingCall call, Instant now) {
        requireImpartial();
        if (handedInAt != null) {
            throw new ReviewIsHandedIn();
        }
        var faults = new ArrayList<FieldFault>();
        var entered = new ArrayList<Score>();
        for (var criterion : call.criteria()) {
            entries.stream()
                    .filter(entry -> entry.criterion().equals(criterion.code()) && !entry.isEmpty())
                    .findFirst()
                    .ifPresent(entry -> {
                        unusable(entry, criterion, call.scoreScale()).ifPresent(faults::add);
                        entered.add(new Score(criterion.code(), entry.points(), entry.reason()));
                    });
        }
        if (!faults.isEmpty()) {
            throw new ScoresUnusable(faults);
        }
        scores.clear();
        scores.addAll(entered);
        draftSavedAt = now;
    }

    private static Optional<FieldFault> unusable(ScoreEntry entry, Criterion criterion, int top) {
        if (entry.points() != null && (entry.points() < 0 || entry.points() > top)) {
            return Optional.of(fault(criterion, "review.outOfScale", top));
        }
        return entry.reason().length() > ScoreEntry.LONGEST_REASON
                ? Optional.of(fault(criterion, "review.reasonTooLong", ScoreEntry.LONGEST_REASON))
                : Optional.empty();
    }

    /** @throws ScoresUnusable naming every criterion that lacks points, a reason or both */
    public void handIn(FundingCall call, Instant now) {
        requireImpartial();
        if (handedInAt != null) {
            throw new ReviewIsHandedIn();
        }
        var faults = call.criteria().stream()
                .flatMap(criterion -> missing(criterion).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new ScoresUnusable(faults);
        }
        handedInAt = now;
    }

    private Optional<FieldFault> missing(Criterion criterion) {
        var score = scores.stream()
                .filter(candidate -> candidate.criterion().equals(criterion.code()))
                .findFirst();
        if (score.isEmpty()) {
            return Optional.of(fault(criterion, "review.incomplete"));
        } else if (score.get().points() == null) {
            return Optional.of(fault(criterion, "review.pointsMissing"));
        }
        return score.get().reason().isEmpty()
                ? Optional.of(fault(criterion, "review.reasonMissing"))
                : Optional.empty();
    }

    private static FieldFault fault(Criterion criterion, String code, Serializable... further) {
        var arguments = new ArrayList<Serializable>(List.of(criterion.name()));
        arguments.addAll(List.of(further));
        return new FieldFault(criterion.code(), code, arguments);
    }

    /** What the draft comes to, for the reviewer alone. */
    public TotalSoFar soFar(FundingCall call) {
        return TotalSoFar.of(scores, call.criteria(), call.scoreScale());
    }

    /** The total so far, for the reviewer; empty while a criterion lacks its points. */
    public Optional<WeightedTotal> total(FundingCall call) {
        return WeightedTotal.of(scores, call.criteria(), call.scoreScale());
    }

    /** The total, for everybody once it is handed in. */
    public Optional<WeightedTotal> handedInTotal(FundingCall call) {
        return handedInAt == null || impartiality != Impartiality.IMPARTIAL || isReplaced()
                ? Optional.empty()
                : total(call);
    }

    public UUID id() {
        return id;
    }

    public UUID submissionId() {
        return submissionId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID callId() {
        return callId;
    }

    public UUID authorityId() {
        return authorityId;
    }

    public UUID reviewerId() {
        return reviewerId;
    }

    public Impartiality impartiality() {
        return impartiality;
    }

    /** Whether the reviewer or an officer said so; who belongs to an applicant was never asked, and the reason is its id. */
    public boolean isDeclaredDisqualified() {
        return impartiality == Impartiality.DISQUALIFIED
                && !ORGANISATION.matcher(declaredReason).matches();
    }

    public String declaredReason() {
        return declaredReason;
    }

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    /** Whether another reviewer took the case over. */
    public boolean isReplaced() {
        return replacedBy != null;
    }

    /** Whether the reviewer handles the case: neither disqualified nor replaced. */
    public boolean isInHand() {
        return impartiality != Impartiality.DISQUALIFIED && !isReplaced();
    }

    public Instant assignedAt() {
        return assignedAt;
    }

    /** Null until the scores were handed in. */
    public Instant handedInAt() {
        return handedInAt;
    }

    /** Null until scores were kept. */
    public Instant draftSavedAt() {
        return draftSavedAt;
    }

    public List<Score> scores() {
        return List.copyOf(scores);
    }
}

package org.allmenning.assessment;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.allmenning.funding.Criterion;
import org.allmenning.shared.FieldFault;
import org.allmenning.shared.Json;
import org.allmenning.submission.Submission;

/**
 * What one person typed at the panel's table and did not set yet. It is kept as it was typed, usable or not, counts in no
 * total, and goes when it is set.
 */
@Entity
@Table(name = "panel_draft")
public class PanelDraft {

    /** The longest text in a field of points, in characters. */
    private static final int LONGEST_POINTS = 40;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "person_id")
    private UUID personId;

    private long seen;

    private String content;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected PanelDraft() {}

    public PanelDraft(Submission submission, UUID personId) {
        this.id = UUID.randomUUID();
        this.submissionId = submission.id();
        this.callId = submission.callId();
        this.authorityId = submission.authorityId();
        this.personId = personId;
        this.content = "{}";
    }

    /**
     * Keeps what stands in the fields.
     *
     * @param panelSeen {@link Panel#seen()} of the page
     * @throws ScoresUnusable only for texts that are too long
     */
    public void keep(
            Collection<ConsensusEntry> entries, String minutes, List<Criterion> criteria, long panelSeen, Instant now) {
        var faults = new ArrayList<FieldFault>();
        for (var criterion : criteria) {
            entries.stream()
                    .filter(entry -> entry.criterion().equals(criterion.code()))
                    .forEach(entry -> {
                        if (entry.reason().length() > ScoreEntry.LONGEST_REASON) {
                            faults.add(tooLong(
                                    criterion.code(),
                                    "review.reasonTooLong",
                                    criterion.name(),
                                    ScoreEntry.LONGEST_REASON));
                        } else if (entry.typed().length() > LONGEST_POINTS) {
                            faults.add(tooLong(criterion.code(), "review.pointsMissing", criterion.name()));
                        }
                    });
        }
        if (minutes.length() > Panel.LONGEST_MINUTES) {
            faults.add(tooLong(PanelView.MINUTES, "review.minutesTooLong", Panel.LONGEST_MINUTES));
        }
        if (!faults.isEmpty()) {
            throw new ScoresUnusable(faults);
        }
        var kept = Json.createArrayBuilder();
        entries.forEach(entry -> kept.add(Json.createObjectBuilder()
                .add("criterion", entry.criterion())
                .add("typed", entry.typed())
                .add("reason", entry.reason())));
        content = Json.createObjectBuilder()
                .add("entries", kept)
                .add("minutes", minutes)
                .build()
                .toString();
        seen = panelSeen;
        keptAt = now;
    }

    private static FieldFault tooLong(String place, String code, Serializable... arguments) {
        return new FieldFault(place, code, List.of(arguments));
    }

    /** For the one who typed it. */
    public PanelView.Draft view() {
        try (var reader = Json.createReader(new StringReader(content))) {
            var kept = reader.readObject();
            return new PanelView.Draft(
                    kept.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                            .map(entry -> new ConsensusEntry(
                                    entry.getString("criterion"), entry.getString("typed"), entry.getString("reason")))
                            .toList(),
                    kept.getString("minutes"),
                    keptAt,
                    seen);
        }
    }
}

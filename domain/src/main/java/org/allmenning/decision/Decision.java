package org.allmenning.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.submission.Submission;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * What an authority decided about one application. Prepared by a case officer, approved by another person, then never
 * changed: the database refuses it.
 */
@Entity
@Table(name = "decision")
public class Decision {

    /** How far it has come. */
    public enum Status {
        PREPARED,
        APPROVED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "import_id")
    private UUID importId;

    private int position;
    private String project;

    @Column(name = "language")
    private String languageTag;

    @Column(name = "county_code")
    private String countyCode;

    @Column(name = "county_name")
    private LocalizedText countyName;

    private Boolean continuing;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private Long requested;
    private String reasons;
    private DecisionTerms terms;

    @Column(name = "prepared_by")
    private UUID preparedBy;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "decision_party", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    private List<DecisionParty> parties = new ArrayList<>();

    @ElementCollection
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "award_line", joinColumns = @JoinColumn(name = "decision_id"))
    private List<AwardLine> lines = new ArrayList<>();

    protected Decision() {}

    /**
     * Prepares the decision on a submission; no lines are a rejection.
     *
     * @throws ReasonsMissing where the law asks for reasons and there are none
     */
    public static Decision prepare(
            FundingCall call,
            Submission submission,
            List<DecisionParty> parties,
            List<AwardLine> lines,
            String reasons,
            UUID officer,
            Instant now) {
        var decision = on(submission, parties, officer, now);
        decision.lines.addAll(lines);
        decision.kind = DecisionKind.of(decision.units(), decision.requested);
        decision.terms = TermsProposal.of(call, submission.application(), lines, now);
        decision.giveReasons(reasons);
        return decision;
    }

    /**
     * Prepares that a submission is dismissed for a formal fault, without being assessed.
     *
     * @param reasons which fault it is
     * @throws ReasonsMissing without reasons
     */
    public static Decision dismiss(
            Submission submission, List<DecisionParty> parties, String reasons, UUID officer, Instant now) {
        var decision = on(submission, parties, officer, now);
        decision.kind = DecisionKind.DISMISSAL;
        decision.terms = DecisionTerms.NONE;
        decision.giveReasons(reasons);
        return decision;
    }

    private static Decision on(Submission submission, List<DecisionParty> parties, UUID officer, Instant now) {
        var application = submission.application();
        var decision = new Decision();
        decision.id = UUID.randomUUID();
        decision.callId = submission.callId();
        decision.authorityId = submission.authorityId();
        decision.status = Status.PREPARED;
        decision.submissionId = submission.id();
        decision.applicationId = submission.applicationId();
        decision.position = submission.caseNumber();
        decision.project = application.title();
        decision.languageTag = application.language().tag();
        decision.countyCode = application.lead().countyCode();
        decision.countyName = application.lead().countyName();
        decision.continuing = application.isContinuing();
        application.period().ifPresent(period -> {
            decision.firstDay = period.firstDay();
            decision.lastDay = period.lastDay();
        });
        decision.requested = application.requested().total().minorUnits();
        decision.preparedBy = officer;
        decision.preparedAt = now;
        decision.parties.addAll(parties);
        return decision;
    }

    private void giveReasons(String typed) {
        var given = typed == null ? "" : typed.strip();
        if (kind.needsReasons() && given.isEmpty()) {
            throw new ReasonsMissing(submissionId, project);
        }
        reasons = given;
    }

    /**
     * Sets reasons and terms as an officer typed them; who does so has prepared the decision, and cannot approve it.
     *
     * @param language in which amounts were typed
     * @throws AlreadyApproved once it stands
     * @throws ReasonsMissing where the law asks for reasons and there are none
     * @throws TermsRefused with the field that cannot stand
     */
    public void setTerms(TermsEntry entry, FundingCall call, UUID officer, Instant now, Language language) {
        if (isApproved()) {
            throw new AlreadyApproved(project);
        }
        giveReasons(entry.reasons());
        if (kind.isAward()) {
            var today = now.atZone(call.timeZone()).toLocalDate();
            terms = new TermsReader(call, awarded(call), today, language).read(entry);
        }
        preparedBy = officer;
        preparedAt = now;
    }

    /** An award of a year before this software; it stands at once. */
    static Decision imported(
            AwardImport from, FundingCall call, ImportedAward award, Language language, UUID officer, Instant now) {
        var decision = new Decision();
        decision.id = UUID.randomUUID();
        decision.callId = call.id();
        decision.authorityId = call.authorityId();
        decision.kind = DecisionKind.IMPORTED;
        decision.status = Status.APPROVED;
        decision.importId = from.id();
        decision.position = award.position();
        decision.project = award.project();
        decision.languageTag = language.tag();
        decision.countyCode = award.countyCode();
        decision.countyName = award.countyName();
        decision.reasons = "";
        decision.terms = DecisionTerms.NONE;
        decision.preparedBy = officer;
        decision.preparedAt = now;
        decision.approvedAt = now;
        decision.parties.addAll(award.parties());
        decision.lines.add(new AwardLine(0, call.firstYear(), award.amount().minorUnits()));
        return decision;
    }

    /**
     * Approves it as another person than the one who prepared it.
     *
     * @param today in the time zone of the call
     * @throws AlreadyApproved if it stands
     * @throws PreparedBySamePerson for the person who prepared it
     * @throws TermsIncomplete for an award whose terms lack something, or whose last day for accepting has passed
     */
    public void approve(UUID person, Instant now, LocalDate today) {
        if (status == Status.APPROVED) {
            throw new AlreadyApproved(project);
        }
        if (preparedBy.equals(person)) {
            throw new PreparedBySamePerson();
        }
        if (kind.isAward() && !(terms.isCompleteFor(units()) && terms.acceptBy().isAfter(today))) {
            throw new TermsIncomplete(project);
        }
        status = Status.APPROVED;
        approvedBy = person;
        approvedAt = now;
    }

    public boolean isApproved() {
        return status == Status.APPROVED;
    }

    public Money awarded(FundingCall call) {
        return call.money(units());
    }

    private long units() {
        return lines.stream().mapToLong(AwardLine::amount).reduce(0, Math::addExact);
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    public UUID authorityId() {
        return authorityId;
    }

    public DecisionKind kind() {
        return kind;
    }

    public Optional<UUID> submissionId() {
        return Optional.ofNullable(submissionId);
    }

    public Optional<UUID> applicationId() {
        return Optional.ofNullable(applicationId);
    }

    /** The case number, or the row of the imported list. */
    public int position() {
        return position;
    }

    public String project() {
        return project;
    }

    public Language language() {
        return Language.ofTag(languageTag).orElseThrow();
    }

    public Optional<String> countyCode() {
        return Optional.ofNullable(countyCode);
    }

    public Optional<LocalizedText> countyName() {
        return Optional.ofNullable(countyName);
    }

    /** Whether the project goes on with one that had a grant; empty for an imported award, of which nobody knows. */
    public Optional<Boolean> continuing() {
        return Optional.ofNullable(continuing);
    }

    /** When the project lasts, as it was applied for; empty for an imported award. */
    public Optional<ProjectPeriod> period() {
        return Optional.ofNullable(firstDay).map(first -> new ProjectPeriod(first, lastDay));
    }

    /** Minor units; empty for an imported award. */
    public Optional<Long> requested() {
        return Optional.ofNullable(requested);
    }

    public String reasons() {
        return reasons;
    }

    /** What holds beside the amounts; nothing for a rejection. */
    public DecisionTerms terms() {
        return terms;
    }

    public UUID preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public Optional<UUID> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    /** The lead first. */
    public List<DecisionParty> parties() {
        return List.copyOf(parties);
    }

    public List<AwardLine> lines() {
        return List.copyOf(lines);
    }
}

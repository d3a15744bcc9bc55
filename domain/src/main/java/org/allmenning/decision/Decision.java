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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.funding.FundingCall;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.ProjectPeriod;
import org.allmenning.submission.Submission;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * What stands about one application. Prepared by a case officer, approved by another person, then never changed: the database
 * refuses it. A new decision may supersede it, for a correction, an appeal or released money, or because the lead declines.
 */
@Entity
@Table(name = "decision")
public class Decision {

    /** How far it has come. */
    public enum Status {
        PREPARED,
        /** A decision-maker wants it changed first. */
        SENT_BACK,
        APPROVED
    }

    static final int LONGEST_COMMENTS = 4_000;
    static final int LONGEST_REASONS = 10_000;

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

    @Column(name = "supersedes_id")
    private UUID supersedesId;

    @Enumerated(EnumType.STRING)
    private DecisionCause cause;

    @Column(name = "allocation_id")
    private UUID allocationId;

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

    private String preparers;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    private String comments;

    @Column(name = "sent_back_by")
    private UUID sentBackBy;

    @Column(name = "sent_back_at")
    private Instant sentBackAt;

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
     * Prepares the first decision on a submission; no lines are a rejection.
     *
     * @param allocationId the confirmed allocation that it carries out
     * @throws ReasonsMissing where the law asks for reasons and there are none
     */
    public static Decision prepare(
            FundingCall call,
            Submission submission,
            List<DecisionParty> parties,
            List<AwardLine> lines,
            UUID allocationId,
            String reasons,
            UUID officer,
            Instant now) {
        var decision = on(submission, parties, officer, now);
        decision.allocationId = allocationId;
        decision.give(lines, reasons, call, submission, now);
        return decision;
    }

    private void give(List<AwardLine> given, String typed, FundingCall call, Submission submission, Instant now) {
        lines.addAll(given);
        last(submission
                .application()
                .period(given.stream().map(AwardLine::subProject).collect(Collectors.toSet())));
        kind = DecisionKind.of(units(), requested);
        terms = TermsProposal.of(call, submission.application(), given, now);
        giveReasons(typed);
    }

    /**
     * Prepares what takes the place of this decision; this one stands until another person approves the new one, and stays
     * readable afterwards.
     *
     * @param given all that the new decision gives; nothing is a rejection, and what lapses gives nothing
     * @param carriesOut the confirmed allocation that released money came by, or null
     * @throws NotToBeSuperseded unless this is an approved award, rejection or dismissal
     * @throws ReasonsMissing where the law asks for reasons and there are none
     */
    public Decision supersededBy(
            DecisionCause because,
            FundingCall call,
            Submission submission,
            List<DecisionParty> named,
            List<AwardLine> given,
            UUID carriesOut,
            String typed,
            UUID officer,
            Instant now) {
        requireSupersedable();
        var decision = on(submission, named, officer, now);
        decision.supersedesId = id;
        decision.cause = because;
        decision.allocationId = carriesOut;
        decision.give(given, typed, call, submission, now);
        if (because == DecisionCause.LAPSED) {
            decision.terms = terms.ofReservation();
        }
        return decision;
    }

    /**
     * An award lapses once the last day for lifting its reservation has passed.
     *
     * @param isReserved whether no council has decided since
     * @param today in the time zone of the call
     * @throws TermsRefused about the cause, for an award that does not lapse
     */
    public void requireLapsed(boolean isReserved, LocalDate today) {
        if (!isReserved || !terms.reservationBy().isBefore(today)) {
            throw TermsRefused.notLapsed(project);
        }
    }

    /** Whether its lead can still accept it, which the terms set a last day for; that day counts. */
    public boolean isAcceptableOn(LocalDate today) {
        return terms.acceptBy() == null || !terms.acceptBy().isBefore(today);
    }

    /**
     * Lets its lead accept it.
     *
     * @param today in the time zone of the call
     * @throws TooLateToAccept after the last day for it
     */
    public void requireAcceptable(LocalDate today) {
        if (!isAcceptableOn(today)) {
            throw new TooLateToAccept(project, terms.acceptBy());
        }
    }

    /** Whether it is an award that stands only if a council says so. */
    public boolean hasReservation() {
        return isApproved() && kind.isAward() && terms.reservationBy() != null;
    }

    /**
     * What is noted once the council has decided.
     *
     * @param day on which it did
     * @param last what is noted about it so far, or null
     * @param sentIn when the applicants said first that the council had not decided; null where they did not say so
     * @param today in the time zone of the call
     * @throws NoReservation for an award without one
     * @throws TermsRefused without a day, for one that has not come, and for one before the application was sent in
     */
    public ReservationLift lifted(
            LocalDate day, ReservationLift last, LocalDate sentIn, UUID person, Instant now, LocalDate today) {
        requireReservation();
        TermsRefused.requireCome("liftedOn", day, today);
        if (sentIn != null && day.isBefore(sentIn)) {
            throw TermsRefused.councilBeforeApplication("liftedOn", sentIn);
        }
        return new ReservationLift(id, last, day, person, now);
    }

    /**
     * What is noted where the council has not decided after all: the reservation holds again.
     *
     * @param last what was noted about it
     * @throws NoReservation for an award without one
     */
    public ReservationLift notLifted(ReservationLift last, UUID person, Instant now) {
        requireReservation();
        return new ReservationLift(id, last, null, person, now);
    }

    private void requireReservation() {
        if (!hasReservation()) {
            throw new NoReservation(project);
        }
    }

    /** Whether it waits for councils, whatever the application said; as it is proposed, and an officer may change it. */
    void proposeReservation(boolean waits, LocalDate today) {
        terms = terms.reservedUntil(waits ? TermsProposal.reservationBy(today) : null);
    }

    private void requireSupersedable() {
        if (!isApproved() || !kind.isSupersedable()) {
            throw new NotToBeSuperseded(project);
        }
    }

    /**
     * A decision that was to supersede another, or to dismiss, can be dropped before it is approved.
     *
     * @throws AlreadyApproved once it stands
     * @throws NotToBeSuperseded for a first award or rejection: that one is changed
     */
    public void requireDroppable() {
        if (isApproved()) {
            throw new AlreadyApproved(project);
        }
        if (supersedesId == null && kind != DecisionKind.DISMISSAL) {
            throw new NotToBeSuperseded(project);
        }
    }

    /**
     * Lets go on only with what somebody has read.
     *
     * @param read when what they read was prepared
     * @throws DecisionChanged if it was changed since
     */
    public void requireRead(Instant read) {
        if (preparedAt.isAfter(read)) {
            throw new DecisionChanged(project);
        }
    }

    /**
     * What stands once the lead said no to this award: nothing is given, and nobody needs to approve it.
     *
     * @param why as the lead wrote it; may be empty
     * @throws NotToBeSuperseded unless this is an approved award
     */
    public Decision declined(Submission submission, List<DecisionParty> named, String why, UUID person, Instant now) {
        requireSupersedable();
        if (!kind.isAward()) {
            throw new NotToBeSuperseded(project);
        }
        var decision = on(submission, named, person, now);
        decision.supersedesId = id;
        decision.cause = DecisionCause.DECLINED;
        decision.kind = DecisionKind.DECLINED;
        decision.terms = DecisionTerms.NONE;
        decision.giveReasons(why);
        decision.status = Status.APPROVED;
        decision.approvedAt = now;
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
        decision.last(application.period(Set.of()));
        decision.requested = application.requested().total().minorUnits();
        decision.preparedBy = officer;
        decision.preparers = officer.toString();
        decision.preparedAt = now;
        decision.parties.addAll(parties);
        return decision;
    }

    private void last(Optional<ProjectPeriod> period) {
        firstDay = period.map(ProjectPeriod::firstDay).orElse(null);
        lastDay = period.map(ProjectPeriod::lastDay).orElse(null);
    }

    private void giveReasons(String typed) {
        var given = typed == null ? "" : typed.strip().replace("\u0000", "");
        if (given.length() > LONGEST_REASONS) {
            throw new ReasonsTooLong(submissionId, LONGEST_REASONS);
        }
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
        prepareAgain(officer, now);
    }

    /**
     * Gives other amounts before anybody has approved it. The payment plan is proposed anew; what else an officer typed stays, unless
     * a rejection becomes an award or the other way round.
     *
     * @param typed the reasons
     * @throws AlreadyApproved once it stands
     * @throws NotToBeAmended unless it is the first award or rejection of its application
     * @throws ReasonsMissing where the law asks for reasons and there are none
     */
    public void amend(
            List<AwardLine> given, String typed, FundingCall call, Submission submission, UUID officer, Instant now) {
        if (isApproved()) {
            throw new AlreadyApproved(project);
        }
        if (supersedesId != null || kind == DecisionKind.DISMISSAL) {
            throw new NotToBeAmended(project);
        }
        var before = terms;
        lines.clear();
        give(given, typed, call, submission, now);
        if (kind.isAward() && !before.conditions().isEmpty()) {
            terms = before.withPlan(terms.instalments());
        }
        prepareAgain(officer, now);
    }

    private void prepareAgain(UUID officer, Instant now) {
        status = Status.PREPARED;
        comments = null;
        sentBackBy = null;
        sentBackAt = null;
        if (!hasPrepared(officer)) {
            preparers = preparers + " " + officer;
        }
        preparedBy = officer;
        preparedAt = now;
    }

    private boolean hasPrepared(UUID person) {
        return preparedBy.equals(person) || preparers.contains(person.toString());
    }

    /**
     * Sends it back to be changed; {@link #setTerms} prepares it again.
     *
     * @param typed what is to be changed
     * @throws AlreadyApproved once it stands
     * @throws DecisionSentBack if it waits for its change already
     * @throws CommentsMissing without comments, or with more than {@value #LONGEST_COMMENTS} characters
     */
    public void sendBack(String typed, UUID person, Instant now) {
        requireOpen();
        var said = typed == null ? "" : typed.strip().replace("\u0000", "");
        if (said.isEmpty() || said.length() > LONGEST_COMMENTS) {
            throw new CommentsMissing(LONGEST_COMMENTS);
        }
        status = Status.SENT_BACK;
        comments = said;
        sentBackBy = person;
        sentBackAt = now;
    }

    private void requireOpen() {
        if (isApproved()) {
            throw new AlreadyApproved(project);
        }
        if (status == Status.SENT_BACK) {
            throw new DecisionSentBack(project);
        }
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
        decision.preparers = officer.toString();
        decision.preparedAt = now;
        decision.approvedAt = now;
        decision.parties.addAll(award.parties());
        decision.lines.add(new AwardLine(0, call.firstYear(), award.amount().minorUnits()));
        return decision;
    }

    /**
     * Approves it as another person than those who prepared it or changed it since.
     *
     * @param today in the time zone of the call
     * @throws AlreadyApproved if it stands
     * @throws DecisionSentBack if it waits to be changed
     * @throws PreparedBySamePerson for a person who prepared it
     * @throws TermsIncomplete for an award whose terms lack something, or whose last day for accepting or for
     *     lifting the reservation has passed
     */
    public void approve(UUID person, Instant now, LocalDate today) {
        requireOpen();
        if (hasPrepared(person)) {
            throw new PreparedBySamePerson();
        }
        if (kind.isAward() && !(terms.isCompleteFor(units()) && terms.areAheadOf(today))) {
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

    /** The same, by the years in which it is given. */
    public AmountsPerYear awardedPerYear(FundingCall call) {
        return call.amounts(lines.stream()
                .collect(Collectors.toMap(AwardLine::year, line -> call.money(line.amount()), Money::plus)));
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

    /** The decision in whose place it stands, or will stand once it is approved; empty for a first decision. */
    public Optional<UUID> supersedes() {
        return Optional.ofNullable(supersedesId);
    }

    /** Why it supersedes another; empty for a first decision. */
    public Optional<DecisionCause> cause() {
        return Optional.ofNullable(cause);
    }

    /** The confirmed allocation that it carries out; empty for a dismissal, a correction and an imported award. */
    public Optional<UUID> allocationId() {
        return Optional.ofNullable(allocationId);
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

    /** When the sub-projects last that get something, or all where none does; empty for an imported award. */
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

    /** What a decision-maker wants changed; empty unless it was sent back and nobody changed it since. */
    public Optional<String> comments() {
        return Optional.ofNullable(comments);
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

package org.allmenning.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.assessment.FormalStanding;
import org.allmenning.decision.DecisionView.Reservation;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.FundingCall;
import org.allmenning.organisation.NameSakes;
import org.allmenning.shared.Actor;
import org.allmenning.shared.AmountsPerYear;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Language;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;
import org.allmenning.submission.SubmittedApplication;
import org.allmenning.submission.SubmittedApplication.Party;

/** Lays decisions beside the submissions they are about. */
@ApplicationScoped
public class DecisionDesk {

    private Decisions decisions;
    private Submissions submissions;
    private CallBoard board;
    private NameSakes nameSakes;
    private DeadlineClock clock;

    protected DecisionDesk() {}

    @Inject
    public DecisionDesk(
            Decisions decisions, Submissions submissions, CallBoard board, NameSakes nameSakes, DeadlineClock clock) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.board = board;
        this.nameSakes = nameSakes;
        this.clock = clock;
    }

    /** Lead and partners as a decision names them: municipalities that share their name get their county. */
    public List<DecisionParty> parties(FundingCall call, SubmittedApplication application) {
        var shared = nameSakes.on(call.country(), call.codesOn());
        return application.participants().stream()
                .map(party -> party(party, shared.contains(party.code())))
                .toList();
    }

    private static DecisionParty party(Party party, boolean sharesItsName) {
        return new DecisionParty(
                party.kind(), party.id(), party.code(), party.name(), sharesItsName ? party.countyName() : null);
    }

    /**
     * An award that its lead answers, locked.
     *
     * @throws NothingHere for whoever does not act for the lead
     * @throws DecisionSuperseded if a newer decision stands, or waits for approval
     */
    public Decision toAnswer(UUID decisionId, Actor lead) {
        var decision = decisions.getForChange(List.of(decisionId)).get(0);
        var leads = decision.parties().get(0).organisation().filter(lead::actsFor);
        if (!decision.isApproved() || leads.isEmpty()) {
            throw NothingHere.forThisPerson();
        }
        if (decisions.isSuperseded(decisionId)) {
            throw new DecisionSuperseded(decision.project());
        }
        return decision;
    }

    /**
     * The amounts of a new decision as an officer typed them.
     *
     * @throws TermsRefused with the field that cannot stand
     */
    public List<AwardLine> lines(FundingCall call, Submission submission, Reconsideration typed, Language language) {
        return new ReconsiderationReader(call, submission.application(), language).read(typed.amounts());
    }

    /**
     * An award in the place of an earlier one waits for the same councils: not where the earlier one did not, or where its
     * reservation was lifted.
     */
    public void keepReservation(FundingCall call, Decision next) {
        if (!next.kind().isAward()) {
            return;
        }
        var today = clock.now().atZone(call.timeZone()).toLocalDate();
        decisions.chainOf(next.applicationId().orElseThrow()).stream()
                .filter(decision -> decision.isApproved() && decision.kind().isAward())
                .findFirst()
                .ifPresent(award -> next.proposeReservation(isReserved(award), today));
    }

    /** Whether it still stands only if a council says so. */
    public boolean isReserved(Decision award) {
        return award.hasReservation()
                && Optional.ofNullable(decisions.lifts(List.of(award.id())).get(award.id()))
                        .flatMap(ReservationLift::liftedOn)
                        .isEmpty();
    }

    /** What the decision will be that gives these lines. */
    public DecisionDraft draft(FundingCall call, Submission submission, List<AwardLine> lines, FormalStanding check) {
        var application = submission.application();
        var requested = application.requested().total();
        var awarded = call.money(lines.stream().mapToLong(AwardLine::amount).reduce(0, Math::addExact));
        return new DecisionDraft(
                submission.id(),
                submission.receipt(call),
                application.lead().name(),
                application.lead().countyName(),
                application.language(),
                requested,
                awarded,
                DecisionKind.of(awarded.minorUnits(), requested.minorUnits()),
                check == FormalStanding.NOT_MET);
    }

    /** Decisions on submissions, of one call. */
    public List<DecisionView> views(FundingCall call, Collection<Decision> some) {
        var overview = board.overview(call);
        var theirs = submissions.byIds(some.stream()
                .flatMap(decision -> decision.submissionId().stream())
                .collect(Collectors.toSet()));
        var reservations = reservations(call, some);
        var successors = decisions.successors(some.stream().map(Decision::id).toList());
        return some.stream()
                .filter(decision -> decision.submissionId().isPresent())
                .map(decision -> view(
                        decision,
                        theirs.get(decision.submissionId().orElseThrow()),
                        call,
                        overview,
                        successors.get(decision.id()),
                        reservations.get(decision.id())))
                .toList();
    }

    /** By decision; the clock is asked only where an award is reserved. */
    private Map<UUID, Reservation> reservations(FundingCall call, Collection<Decision> some) {
        var reserved = some.stream().filter(Decision::hasReservation).toList();
        if (reserved.isEmpty()) {
            return Map.of();
        }
        var lifts = decisions.lifts(reserved.stream().map(Decision::id).toList());
        var today = clock.now().atZone(call.timeZone()).toLocalDate();
        return reserved.stream()
                .collect(Collectors.toMap(Decision::id, award -> reservation(award, lifts.get(award.id()), today)));
    }

    private static Reservation reservation(Decision award, ReservationLift lift, LocalDate today) {
        var by = award.terms().reservationBy();
        var liftedOn = Optional.ofNullable(lift).flatMap(ReservationLift::liftedOn);
        return new Reservation(
                by,
                liftedOn.orElse(null),
                liftedOn.isEmpty() && by.isBefore(today),
                lift == null ? 0 : lift.revision());
    }

    private static DecisionView view(
            Decision decision,
            Submission submission,
            FundingCall call,
            CallOverview overview,
            UUID successor,
            Reservation reservation) {
        var application = submission.application();
        return new DecisionView(
                decision.id(),
                submission.id(),
                submission.applicationId(),
                overview,
                submission.receipt(call),
                decision.kind(),
                decision.project(),
                decision.language(),
                decision.parties(),
                application.requested().total(),
                decision.awarded(call),
                application.subProjects().stream()
                        .map(part -> new DecisionView.Part(
                                part.number(),
                                part.title(),
                                part.requested(),
                                awarded(decision, call, application.years(), part.number())))
                        .toList(),
                decision.reasons(),
                decision.terms(),
                decision.preparedBy(),
                decision.preparedAt().atZone(call.timeZone()),
                decision.approvedBy().orElse(null),
                decision.approvedAt()
                        .map(moment -> moment.atZone(call.timeZone()))
                        .orElse(null),
                decision.cause().orElse(null),
                decision.supersedes().orElse(null),
                successor,
                decision.comments().orElse(null),
                reservation);
    }

    private static AmountsPerYear awarded(Decision decision, FundingCall call, List<Integer> years, int number) {
        var amounts = new HashMap<Integer, Money>();
        decision.lines().stream()
                .filter(line -> line.subProject() == number)
                .forEach(line -> amounts.put(line.year(), call.money(line.amount())));
        return AmountsPerYear.of(call.currency(), years, amounts);
    }

    /** Whether an organisation is lead or partner of what was decided. */
    public static boolean concerns(DecisionView decision, UUID organisation) {
        return decision.parties().stream()
                .anyMatch(party ->
                        party.organisation().filter(organisation::equals).isPresent());
    }
}

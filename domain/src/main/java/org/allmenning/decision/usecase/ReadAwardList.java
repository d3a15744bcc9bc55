package org.allmenning.decision.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.AwardRow;
import org.allmenning.decision.AwardSummary;
import org.allmenning.decision.Decision;
import org.allmenning.decision.DecisionKind;
import org.allmenning.decision.Decisions;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Money;
import org.allmenning.shared.NothingHere;

/** The published awards of a call, for everyone. */
@ApplicationScoped
public class ReadAwardList {

    private FundingCalls calls;
    private CallBoard board;
    private Decisions decisions;

    protected ReadAwardList() {}

    @Inject
    public ReadAwardList(FundingCalls calls, CallBoard board, Decisions decisions) {
        this.calls = calls;
        this.board = board;
        this.decisions = decisions;
    }

    /** @throws NothingHere for a call that is not published, or whose awards are not */
    @Transactional
    @AllowedFor(everyone = true)
    public AwardList of(String callKey) {
        return list(published(callKey));
    }

    /** Whether there is a list to read. */
    @Transactional
    @AllowedFor(everyone = true)
    public boolean isPublished(String callKey) {
        return calls.findByKey(callKey)
                .filter(FundingCall::isPublished)
                .flatMap(call -> decisions.publishedAt(call.id()))
                .isPresent();
    }

    /** What every published list comes to, newest first. */
    @Transactional
    @AllowedFor(everyone = true)
    public List<AwardSummary> newest() {
        var sums = decisions.publishedSums();
        var theirs =
                calls.byIds(sums.stream().map(Decisions.PublishedSum::callId).toList());
        var overviews = board.overviews(
                theirs.values().stream().filter(FundingCall::isPublished).toList());
        return sums.stream()
                .flatMap(sum -> overviews.stream()
                        .filter(overview -> overview.id().equals(sum.callId()))
                        .map(overview -> summary(sum, theirs.get(sum.callId()), overview)))
                .toList();
    }

    /** Changes whenever the list may have changed; cheap, for conditional requests. */
    @Transactional
    @AllowedFor(everyone = true)
    public String stamp(String callKey) {
        return decisions.stamp(published(callKey).id()).orElseThrow(() -> NothingHere.because(callKey));
    }

    private static AwardSummary summary(Decisions.PublishedSum sum, FundingCall call, CallOverview overview) {
        var applications = sum.decided() > 0
                ? Integer.valueOf(sum.decided())
                : call.received().map(CallPlan.Received::applications).orElse(null);
        return new AwardSummary(overview, sum.publishedAt(), applications, sum.awards(), call.money(sum.minorUnits()));
    }

    private FundingCall published(String callKey) {
        return calls.findByKey(callKey)
                .filter(FundingCall::isPublished)
                .orElseThrow(() -> NothingHere.because(callKey));
    }

    private AwardList list(FundingCall call) {
        var publishedAt = decisions.publishedAt(call.id()).orElseThrow(() -> NothingHere.because(call.key()));
        var standing = decisions.headsOfCall(call.id());
        var decided = standing.stream()
                .filter(decision -> decision.kind() != DecisionKind.IMPORTED)
                .toList();
        var takenBack = takenBack(call, standing);
        return new AwardList(
                board.overview(call),
                publishedAt.atZone(call.timeZone()),
                decided.isEmpty()
                        ? call.received().map(CallPlan.Received::applications).orElse(null)
                        : Integer.valueOf(decided.size()),
                decided.isEmpty()
                        ? call.received().map(CallPlan.Received::requestedAbout).orElse(null)
                        : requested(call, decided),
                decided.isEmpty(),
                standing.stream()
                        .filter(decision -> decision.kind().isAward())
                        .map(decision -> row(call, decision))
                        .toList(),
                takenBack.getOrDefault(DecisionKind.DECLINED, List.of()),
                takenBack.getOrDefault(DecisionKind.REJECTION, List.of()));
    }

    /** What every decision on applications that gives nothing any more once gave, by the kind of what stands now. */
    private Map<DecisionKind, List<AwardRow>> takenBack(FundingCall call, List<Decision> standing) {
        var ends = standing.stream()
                .filter(decision -> !decision.kind().isAward())
                .filter(decision -> decision.supersedes().isPresent())
                .toList();
        if (ends.isEmpty()) {
            return Map.of();
        }
        var known = decisions.ofCall(call.id()).stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        var rows = new EnumMap<DecisionKind, List<AwardRow>>(DecisionKind.class);
        ends.forEach(end -> lastAward(end, known)
                .ifPresent(award -> rows.computeIfAbsent(end.kind(), kind -> new ArrayList<>())
                        .add(row(call, award))));
        return rows;
    }

    /** What stands and what it superseded is approved. */
    private static Optional<Decision> lastAward(Decision end, Map<UUID, Decision> known) {
        return Stream.iterate(Optional.of(end), Optional::isPresent, one -> one.flatMap(Decision::supersedes)
                        .map(known::get))
                .flatMap(Optional::stream)
                .filter(decision -> decision.kind().isAward())
                .findFirst();
    }

    private static Money requested(FundingCall call, List<Decision> decided) {
        return decided.stream()
                .flatMap(decision -> decision.requested().stream())
                .map(call::money)
                .reduce(call.money(0), Money::plus);
    }

    private static AwardRow row(FundingCall call, Decision decision) {
        var parties = decision.parties();
        var decidedOn = decision.kind() == DecisionKind.IMPORTED
                ? call.announcedOn()
                : decision.approvedAt()
                        .map(moment -> moment.atZone(call.timeZone()).toLocalDate());
        return new AwardRow(
                decision.position(),
                decision.countyCode().orElse(null),
                decision.countyName().orElse(null),
                parties.get(0),
                parties.subList(1, parties.size()),
                decision.project(),
                decision.language(),
                decision.awarded(call),
                decision.requested().map(call::money).orElse(null),
                decision.continuing().orElse(null),
                decidedOn.orElse(null),
                decision.period().orElse(null));
    }
}

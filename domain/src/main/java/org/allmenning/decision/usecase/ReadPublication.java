package org.allmenning.decision.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.decision.AwardList;
import org.allmenning.decision.DecisionParty;
import org.allmenning.decision.Decisions;
import org.allmenning.decision.Publication;
import org.allmenning.decision.Publication.Round;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;

/** The public page of a call, for everyone. */
@ApplicationScoped
public class ReadPublication {

    /** The day whose borders the map of the product shows. */
    private static final LocalDate DAY_OF_MAP = LocalDate.of(2024, 1, 1);

    private ReadAwardList awardLists;
    private FundingCalls calls;
    private Decisions decisions;
    private Organisations organisations;

    protected ReadPublication() {}

    @Inject
    public ReadPublication(
            ReadAwardList awardLists, FundingCalls calls, Decisions decisions, Organisations organisations) {
        this.awardLists = awardLists;
        this.calls = calls;
        this.decisions = decisions;
        this.organisations = organisations;
    }

    /** @throws org.allmenning.shared.NothingHere for a call that is not published, or whose awards are not */
    @Transactional
    @AllowedFor(everyone = true)
    public Publication of(String callKey) {
        var list = awardLists.of(callKey);
        return new Publication(list, codesOnMap(list), rounds(list.call()));
    }

    private Map<UUID, String> codesOnMap(AwardList list) {
        var municipalities = list.rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.lead()), row.partners().stream()))
                .filter(party -> party.code().isPresent())
                .map(DecisionParty::organisation)
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet());
        var codes = new HashMap<UUID, String>();
        organisations.onDay(municipalities, DAY_OF_MAP).forEach((id, known) -> {
            if (known.code() != null) {
                codes.put(id, known.code());
            }
        });
        return codes;
    }

    private List<Round> rounds(CallOverview call) {
        var sums = decisions.publishedSums();
        var theirs = calls.byIds(Stream.concat(sums.stream().map(Decisions.PublishedSum::callId), Stream.of(call.id()))
                .collect(Collectors.toSet()));
        var scheme = theirs.get(call.id()).schemeId();
        return sums.stream()
                .filter(sum -> theirs.get(sum.callId()).isPublished())
                .filter(sum -> theirs.get(sum.callId()).schemeId().equals(scheme))
                .filter(sum -> theirs.get(sum.callId()).currency().equals(call.currency()))
                .map(sum -> round(sum, theirs.get(sum.callId())))
                .sorted(Comparator.comparing(Round::year).thenComparing(Round::key))
                .toList();
    }

    private static Round round(Decisions.PublishedSum sum, FundingCall call) {
        var applications = sum.decided() > 0
                ? Integer.valueOf(sum.decided())
                : call.received().map(CallPlan.Received::applications).orElse(null);
        return new Round(
                call.key(), call.title(), call.firstYear(), applications, sum.awards(), call.money(sum.minorUnits()));
    }
}

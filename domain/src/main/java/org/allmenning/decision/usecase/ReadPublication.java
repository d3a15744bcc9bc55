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
import org.allmenning.decision.AwardSummary;
import org.allmenning.decision.DecisionParty;
import org.allmenning.decision.Publication;
import org.allmenning.funding.CallOverview;
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
    private Organisations organisations;

    protected ReadPublication() {}

    @Inject
    public ReadPublication(ReadAwardList awardLists, FundingCalls calls, Organisations organisations) {
        this.awardLists = awardLists;
        this.calls = calls;
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

    private List<AwardSummary> rounds(CallOverview call) {
        var published = awardLists.newest();
        var theirs =
                calls.byIds(published.stream().map(round -> round.call().id()).collect(Collectors.toSet()));
        var scheme = theirs.get(call.id()).schemeId();
        return published.stream()
                .filter(round -> belongs(theirs.get(round.call().id()), scheme))
                .filter(round -> round.call().currency().equals(call.currency()))
                .sorted(Comparator.comparing(
                                (AwardSummary round) -> round.call().years().get(0))
                        .thenComparing(AwardSummary::publishedAt))
                .toList();
    }

    private static boolean belongs(FundingCall call, UUID scheme) {
        return call.schemeId().equals(scheme);
    }
}

package org.allmenning.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.allmenning.funding.CallOverview.CategoryOverview;
import org.allmenning.funding.CallOverview.CriterionOverview;
import org.allmenning.funding.CallOverview.RuleOverview;
import org.allmenning.funding.rules.MaximumGrant;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.LocalizedText;

/** Makes the overviews of calls, many at once in a constant number of queries. */
@ApplicationScoped
public class CallBoard {

    private FundingCalls calls;
    private Organisations organisations;
    private DeadlineClock clock;

    protected CallBoard() {}

    @Inject
    public CallBoard(FundingCalls calls, Organisations organisations, DeadlineClock clock) {
        this.calls = calls;
        this.organisations = organisations;
        this.clock = clock;
    }

    public CallOverview overview(FundingCall call) {
        return overviews(List.of(call)).get(0);
    }

    /**
     * At a moment that is known already.
     *
     * @param now by the database's clock
     */
    public CallOverview overview(FundingCall call, Instant now) {
        return overviews(List.of(call), now).get(0);
    }

    public List<CallOverview> overviews(Collection<FundingCall> found) {
        return found.isEmpty() ? List.of() : overviews(found, clock.now());
    }

    private List<CallOverview> overviews(Collection<FundingCall> found, Instant now) {
        var authorities =
                organisations.byIds(found.stream().map(FundingCall::authorityId).collect(Collectors.toSet()));
        var schemes = calls.schemesOf(found);
        return found.stream()
                .map(call -> overview(
                        call,
                        authorities.get(call.authorityId()).name(),
                        schemes.get(call.schemeId()).legalBasis(),
                        now))
                .toList();
    }

    private static CallOverview overview(
            FundingCall call, LocalizedText authorityName, LocalizedText legalBasis, Instant now) {
        var open = call.isOpenAt(now);
        var words = call.words();
        return new CallOverview(
                call.id(),
                call.key(),
                call.authorityId(),
                authorityName,
                call.title(),
                call.purpose(),
                call.note().orElse(null),
                legalBasis,
                call.country(),
                call.currency(),
                call.step(),
                call.frame().orElse(null),
                call.rules().stream()
                        .map(CallRule::rule)
                        .filter(MaximumGrant.class::isInstance)
                        .map(rule -> call.money(((MaximumGrant) rule).highest()))
                        .findFirst()
                        .orElse(null),
                call.years(),
                call.codesOn(),
                call.deadline()
                        .map(deadline -> deadline.atZone(call.timeZone()))
                        .orElse(null),
                call.announcedOn().orElse(null),
                call.isPublished(),
                open,
                open ? Duration.between(now, call.deadline().orElseThrow()).toDays() : 0,
                call.received().orElse(null),
                call.categories().stream()
                        .map(c -> new CategoryOverview(
                                c.code(), c.name(), c.guidance(), c.isInKind(), c.isEligible(), c.isClosed()))
                        .toList(),
                call.criteria().stream()
                        .map(c -> new CriterionOverview(
                                c.code(), c.name(), c.weight().basisPoints()))
                        .toList(),
                call.rules().stream()
                        .map(rule -> new RuleOverview(
                                rule.type(), rule.rule().statement(words), rule.severity(), rule.source()))
                        .toList(),
                call.scoreScale(),
                call.terms(),
                call.rulesVersion());
    }
}

package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.usecase.BrowseCalls;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.Share;
import org.allmenning.web.Say;

/** The page {@code /calls/{key}}: what can be applied for, until when, and by which rules. */
@RequestScoped
@Named("callPage")
public class CallPage {

    @Inject
    private BrowseCalls browseCalls;

    @Inject
    private ReadAwardList readAwardList;

    @Inject
    private Say say;

    @Inject
    private HttpServletRequest request;

    private CallOverview call;
    private boolean awarded;

    @PostConstruct
    void load() {
        call = browseCalls.byKey(CallAddresses.keyOf(request).orElseThrow(() -> NothingHere.because("no key")));
        awarded = readAwardList.isPublished(call.key());
    }

    public CallOverview getCall() {
        return call;
    }

    /** Whether the awards can be read. */
    public boolean isAwarded() {
        return awarded;
    }

    /** A rule in words. */
    public String rule(CallOverview.RuleOverview rule) {
        return say.text(rule.statement().code(), rule.statement().arguments().toArray());
    }

    /** The weight of a criterion as the page writes it. */
    public Share weight(CallOverview.CriterionOverview criterion) {
        return new Share(criterion.weightBasisPoints());
    }
}

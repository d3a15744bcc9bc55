package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.funding.CallNotices;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.usecase.BrowseCalls;
import org.allmenning.shared.NothingHere;

/** The page {@code /calls/{key}}: what can be applied for, until when, and by which rules. */
@RequestScoped
@Named("callPage")
public class CallPage {

    @Inject
    private BrowseCalls browseCalls;

    @Inject
    private ReadAwardList readAwardList;

    @Inject
    private HttpServletRequest request;

    private CallOverview call;
    private CallNotices notices;
    private boolean awarded;

    @PostConstruct
    void load() {
        call = browseCalls.byKey(CallAddresses.keyOf(request).orElseThrow(() -> NothingHere.because("no key")));
        notices = browseCalls.notices(call.key());
        awarded = readAwardList.isPublished(call.key());
    }

    public CallOverview getCall() {
        return call;
    }

    /** What was told about it since it was published. */
    public CallNotices getNotices() {
        return notices;
    }

    /** Whether the awards can be read. */
    public boolean isAwarded() {
        return awarded;
    }
}

package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.decision.AwardSummary;
import org.allmenning.decision.usecase.ReadAwardList;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.usecase.BrowseCalls;

/** The front page: what can be applied for now, and what was awarded last. */
@RequestScoped
@Named("frontPage")
public class FrontPage {

    @Inject
    private BrowseCalls browseCalls;

    @Inject
    private ReadAwardList readAwardList;

    private List<CallOverview> calls;
    private List<AwardSummary> awards;

    @PostConstruct
    void load() {
        calls = browseCalls.published();
        awards = readAwardList.newest();
    }

    public List<CallOverview> getOpenCalls() {
        return calls.stream().filter(CallOverview::open).toList();
    }

    /** Calls whose deadline is over; those that were never open here have an award list only. */
    public List<CallOverview> getClosedCalls() {
        return calls.stream()
                .filter(call -> !call.open() && call.deadline() != null)
                .toList();
    }

    public List<AwardSummary> getAwards() {
        return awards;
    }
}

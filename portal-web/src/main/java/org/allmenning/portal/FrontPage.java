package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.usecase.BrowseCalls;

/** The front page: what can be applied for now. */
@RequestScoped
@Named("frontPage")
public class FrontPage {

    @Inject
    private BrowseCalls browseCalls;

    private List<CallOverview> openCalls;

    @PostConstruct
    void load() {
        openCalls = browseCalls.published().stream().filter(CallOverview::open).toList();
    }

    public List<CallOverview> getOpenCalls() {
        return openCalls;
    }
}

package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.assessment.CaseRow;
import org.allmenning.assessment.usecase.ViewCases;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.usecase.FollowCalls;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.Money;

/** The page {@code /applications}: the applications of a call, ranked. */
@RequestScoped
@Named("applicationsPage")
public class ApplicationsPage {

    @Inject
    private Address address;

    @Inject
    private FollowCalls followCalls;

    @Inject
    private ViewCases viewCases;

    private CallProgress progress;
    private List<CaseRow> all;

    @PostConstruct
    void load() {
        var callId = address.id("call");
        all = viewCases.ofCall(callId);
        progress = followCalls.of(callId);
    }

    public CallProgress getProgress() {
        return progress;
    }

    public CallOverview getCall() {
        return progress.call();
    }

    /** All, or those of the status in the address. */
    public List<CaseRow> getRows() {
        return all.stream()
                .filter(row -> getStatus() == null || row.status().name().equals(getStatus()))
                .toList();
    }

    public int getNumber() {
        return all.size();
    }

    public Money getRequested() {
        return all.stream()
                .map(CaseRow::requested)
                .reduce(Money.nothing(getCall().currency()), Money::plus);
    }

    /** The status in the address, or null. */
    public String getStatus() {
        return address.text("status").orElse(null);
    }

    /** How many applications have each status. */
    public Map<ApplicationStatus, Integer> getStatuses() {
        var statuses = new EnumMap<ApplicationStatus, Integer>(ApplicationStatus.class);
        all.forEach(row -> statuses.merge(row.status(), 1, Integer::sum));
        return statuses;
    }

    /** For the picture of what is handed in, in percent. */
    public int getHandedInPercent() {
        return progress.reviews() == 0 ? 0 : progress.reviewsHandedIn() * 100 / progress.reviews();
    }

    /** Whether another application has the same total. */
    public boolean isTied(CaseRow row) {
        return row.rank() > 0
                && all.stream().filter(other -> other.rank() == row.rank()).count() > 1;
    }
}

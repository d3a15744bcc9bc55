package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.assessment.CaseColumn;
import org.allmenning.assessment.CaseLine;
import org.allmenning.assessment.CaseListing;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.usecase.AssignReviewer;
import org.allmenning.assessment.usecase.AssignReviewer.Candidate;
import org.allmenning.assessment.usecase.CheckFormally;
import org.allmenning.assessment.usecase.KeepCaseViews;
import org.allmenning.correspondence.usecase.WriteToApplicants;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.usecase.FollowCalls;
import org.allmenning.funding.CallOverview;

/** The page {@code /applications}: the applications of a call, as the address asks for them. */
@RequestScoped
@Named("applicationsPage")
public class ApplicationsPage {

    private static final String PAGE = "/applications";

    @Inject
    private Address address;

    @Inject
    private Person person;

    @Inject
    private CaseSearch search;

    @Inject
    private FollowCalls followCalls;

    @Inject
    private KeepCaseViews keepCaseViews;

    @Inject
    private AssignReviewer assignReviewer;

    @Inject
    private CheckFormally checkFormally;

    @Inject
    private WriteToApplicants writeToApplicants;

    private Map<UUID, Integer> unread;
    private CallProgress progress;
    private CaseListing listing;
    private List<KeepCaseViews.Kept> views;
    private List<Candidate> candidates;

    @PostConstruct
    void load() {
        listing = search.listing();
        progress = followCalls.of(search.callId());
        unread = writeToApplicants.unread(search.callId());
        views = keepCaseViews.ofCall(search.callId());
        candidates = person.may(Task.ASSIGN.name()) ? assignReviewer.candidates() : List.of();
    }

    /** Gives the ticked cases to one reviewer. */
    public String assign() {
        var number = assignReviewer.assignAll(chosen(), address.id("to"));
        return address.to(here(), Done.CASES_ASSIGNED, number);
    }

    /** Passes on those of the ticked cases whose rules all held. */
    public String passOn() {
        var passedOn = checkFormally.passOnAll(chosen());
        return passedOn.number() > 0 && passedOn.left() > 0
                ? address.to(here(), Done.REST_LEFT, passedOn.left())
                : address.to(here(), Done.ALL_PASSED_ON, passedOn.number());
    }

    /** Keeps what the address asks for. */
    public String keep() {
        keepCaseViews.keep(search.callId(), getName(), listing.query());
        return address.to(here(), Done.VIEW_KEPT);
    }

    /** Forgets the chosen view. */
    public String forget() {
        keepCaseViews.remove(address.id("view"));
        return address.to(here(), Done.VIEW_REMOVED);
    }

    private List<UUID> chosen() {
        return listing.lines().stream()
                .filter(this::isChosen)
                .map(line -> line.row().submissionId())
                .toList();
    }

    private String here() {
        return search.path(PAGE, listing.query());
    }

    public boolean isChosen(CaseLine line) {
        return address.texts("case").contains(line.row().submissionId().toString());
    }

    /** The name of a view as it was typed. */
    public String getName() {
        return address.text("name").orElse("");
    }

    /** How many messages of the applicants nobody at the authority has read. */
    public int unread(CaseLine line) {
        return unread.getOrDefault(line.row().applicationId(), 0);
    }

    public CallProgress getProgress() {
        return progress;
    }

    public CallOverview getCall() {
        return progress.call();
    }

    public CaseListing getListing() {
        return listing;
    }

    public CaseQuery getQuery() {
        return listing.query();
    }

    /** What the form must send along, which it does not show. */
    public Map<String, String> getKept() {
        var kept = listing.query().pairs();
        kept.keySet().retainAll(List.of("status", "sort", "order"));
        return kept;
    }

    public List<KeepCaseViews.Kept> getViews() {
        return views;
    }

    /** Whether a view is what the page shows. */
    public boolean isShown(KeepCaseViews.Kept view) {
        return view.query().equals(listing.query());
    }

    public List<Candidate> getCandidates() {
        return candidates;
    }

    /** The list of all. */
    public String getAll() {
        return search.path(PAGE, CaseQuery.ALL);
    }

    /** The list as it is, of one status or of all for null. */
    public String ofStatus(ApplicationStatus status) {
        return search.path(PAGE, listing.query().of(status));
    }

    public String asked(CaseQuery other) {
        return search.path(PAGE, other);
    }

    /** The list as it is, sorted by a column. */
    public String by(String column) {
        return search.path(PAGE, listing.query().by(CaseColumn.valueOf(column)));
    }

    /** For {@code aria-sort}: how the list is sorted by a column. */
    public String sorted(String column) {
        if (listing.query().column() != CaseColumn.valueOf(column)) {
            return null;
        }
        return listing.query().descending() ? "descending" : "ascending";
    }

    /** The list as a file. */
    public String file(boolean csv) {
        return search.path(csv ? CasesServlet.CSV : CasesServlet.XLSX, listing.query());
    }

    /** For the picture of what is handed in, in percent. */
    public int getHandedInPercent() {
        return progress.reviews() == 0 ? 0 : progress.reviewsHandedIn() * 100 / progress.reviews();
    }
}

package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmenning.decision.CallProgress;
import org.allmenning.decision.DecisionDraft;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.usecase.ApproveDecisions;
import org.allmenning.decision.usecase.PrepareDecisions;
import org.allmenning.decision.usecase.PublishAwards;
import org.allmenning.decision.usecase.SurveyDecisions;
import org.allmenning.letter.TemplateLine;
import org.allmenning.letter.usecase.EditTemplates;
import org.allmenning.organisation.usecase.FindPersons;
import org.allmenning.shared.Money;

/** The page {@code /decisions}: decisions of a call, prepared by one person, approved by another, then published. */
@RequestScoped
@Named("decisionsPage")
public class DecisionsPage {

    private static final String CHOSEN = "decision";

    @Inject
    private Address address;

    @Inject
    private SurveyDecisions surveyDecisions;

    @Inject
    private PrepareDecisions prepareDecisions;

    @Inject
    private ApproveDecisions approveDecisions;

    @Inject
    private PublishAwards publishAwards;

    @Inject
    private FindPersons findPersons;

    @Inject
    private EditTemplates editTemplates;

    @Inject
    private DraftReasons draftReasons;

    private CallProgress progress;
    private List<DecisionView> decisions;
    private List<DecisionDraft> drafts;
    private List<TemplateLine> lackingTemplates;
    private Map<UUID, String> names;

    @PostConstruct
    void load() {
        var survey = surveyDecisions.ofCall(address.id("call"));
        decisions = survey.decisions();
        progress = survey.progress();
        drafts = survey.drafts();
        lackingTemplates = editTemplates.lacking(decisions);
        names = findPersons.names(decisions.stream()
                .flatMap(decision -> Stream.of(decision.preparedBy(), decision.approvedBy()))
                .filter(id -> id != null)
                .collect(Collectors.toSet()));
    }

    /** Prepares the decisions with the reasons on the page. */
    public String prepare() {
        var reasons = new HashMap<UUID, String>();
        drafts.forEach(draft -> reasons.put(draft.submissionId(), draftReasons.of(draft)));
        prepareDecisions.prepare(callId(), reasons);
        return address.to(here(), Done.PREPARED, drafts.size());
    }

    /** Approves those that are ticked. */
    public String approve() {
        var chosen = decisions.stream()
                .map(DecisionView::id)
                .filter(id -> address.texts(CHOSEN).contains(id.toString()))
                .toList();
        approveDecisions.approve(chosen, read());
        return address.to(here(), Done.APPROVED, chosen.size());
    }

    public String publish() {
        publishAwards.publish(callId());
        return address.to(here(), Done.PUBLISHED);
    }

    /** When the last of the decisions was prepared that the person has before them. */
    public long getRead() {
        return Address.written(read());
    }

    private Instant read() {
        return address.moment("read").orElseGet(() -> decisions.stream()
                .map(decision -> decision.preparedAt().toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH));
    }

    public CallProgress getProgress() {
        return progress;
    }

    public List<DecisionView> getDecisions() {
        return decisions;
    }

    /** Those that keep decisions from being approved. */
    public List<TemplateLine> getLackingTemplates() {
        return lackingTemplates;
    }

    /** What the decisions will be, while there are none. */
    public List<DecisionDraft> getDrafts() {
        return drafts;
    }

    public boolean isChosen(DecisionView decision) {
        return address.texts(CHOSEN).contains(decision.id().toString());
    }

    /** The name of a person, or empty where it was erased. */
    public String name(UUID person) {
        return names.getOrDefault(person, "");
    }

    /** About how many applications there is a decision, or will be. */
    public int getNumber() {
        return (int) Stream.concat(
                        decisions.stream().map(DecisionView::submissionId),
                        drafts.stream().map(DecisionDraft::submissionId))
                .distinct()
                .count();
    }

    /** What stands, and what is prepared, give together; a decision that is to replace another counts once it does. */
    public Money getAwarded() {
        var counted = decisions.stream()
                .filter(decision -> !decision.isSuperseded())
                .filter(decision -> decision.isApproved() || decision.supersedes() == null)
                .toList();
        var known = counted.stream().map(DecisionView::submissionId).toList();
        return Stream.concat(
                        counted.stream().map(DecisionView::awarded),
                        drafts.stream()
                                .filter(draft -> !known.contains(draft.submissionId()))
                                .map(DecisionDraft::awarded))
                .reduce(Money.nothing(progress.call().currency()), Money::plus);
    }

    private UUID callId() {
        return progress.call().id();
    }

    private String here() {
        return "/decisions?call=" + callId();
    }
}

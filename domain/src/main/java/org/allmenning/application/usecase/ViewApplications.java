package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.ApplicationField;
import org.allmenning.application.ApplicationFields;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.ApplicationSummary;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.Attachment;
import org.allmenning.application.AttachmentSeen;
import org.allmenning.application.Attachments;
import org.allmenning.application.Budget;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.Completion;
import org.allmenning.application.CompletionRequest;
import org.allmenning.application.CompletionRequests;
import org.allmenning.application.FactFinder;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.GrantApplications;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.Finding;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Role;

/** Lead and partners read their applications. */
@ApplicationScoped
public class ViewApplications {

    private static final Comparator<Finding> BLOCKING_FIRST = Comparator.comparing(finding -> !finding.blocks());

    private ApplicationAccess access;
    private GrantApplications applications;
    private BudgetSheets sheets;
    private ApplicationFields fields;
    private Attachments attachments;
    private FactFinder facts;
    private FundingCalls calls;
    private CallBoard board;
    private Organisations organisations;
    private CurrentActor actor;
    private CompletionRequests completions;
    private DeadlineClock clock;

    protected ViewApplications() {}

    @Inject
    public ViewApplications(
            ApplicationAccess access,
            GrantApplications applications,
            BudgetSheets sheets,
            ApplicationFields fields,
            Attachments attachments,
            FactFinder facts,
            FundingCalls calls,
            CallBoard board,
            Organisations organisations,
            CompletionRequests completions,
            CurrentActor actor,
            DeadlineClock clock) {
        this.access = access;
        this.completions = completions;
        this.applications = applications;
        this.sheets = sheets;
        this.fields = fields;
        this.attachments = attachments;
        this.facts = facts;
        this.calls = calls;
        this.board = board;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
    }

    /** All that the acting organisation leads or takes part in, last changed first. */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<ApplicationSummary> ofOwnOrganisation() {
        var own = applications.of(actor.get().organisationId());
        var theirCalls = calls.byIds(own.stream().map(GrantApplication::callId).collect(Collectors.toSet()));
        var leads =
                organisations.byIds(own.stream().map(GrantApplication::leadId).collect(Collectors.toSet()));
        var sentBack = completions.unanswered(own.stream()
                .filter(application -> application.status() == ApplicationStatus.RETURNED)
                .map(GrantApplication::id)
                .toList());
        return own.stream()
                .map(application -> summary(
                        application,
                        theirCalls.get(application.callId()),
                        leads.get(application.leadId()),
                        sentBack.getOrDefault(application.id(), List.of())))
                .toList();
    }

    /** One application with its budget, sums and findings. */
    @Transactional
    @AllowedFor(APPLICANT)
    public ApplicationView view(UUID applicationId) {
        var application = access.forReading(applicationId);
        var call = calls.get(application.callId());
        var onDay = organisations.onDay(application.participants(), call.codesOn());
        var participants = application.participants().stream().map(onDay::get).toList();
        var budget = sheets.budget(applicationId, call);
        var written = fields.of(applicationId);
        var files = attachments.of(applicationId);
        var leads = actor.get().actsFor(application.leadId());
        var now = clock.now();
        return new ApplicationView(
                application.id(),
                application.revision(),
                board.overview(call, now),
                application.title(),
                application.summary(),
                application.language(),
                application.status(),
                application.changedAt().atZone(call.timeZone()),
                participants,
                budget,
                seen(application, written),
                files.stream()
                        .map(file -> AttachmentSeen.of(file, call.timeZone()))
                        .toList(),
                findings(application, call, budget, participants, written, Attachment.kinds(files), now),
                actor.get().organisationId(),
                leads && application.status().isEditable(),
                leads
                        && actor.get().holds(Role.LEAD_APPLICANT)
                        && application.status().isEditable(),
                leads
                        && actor.get().holds(Role.LEAD_APPLICANT)
                        && application.status().leadsTo(ApplicationStatus.WITHDRAWN),
                access.opened(application),
                unanswered(application, call));
    }

    private List<Completion> unanswered(GrantApplication application, FundingCall call) {
        return application.status() == ApplicationStatus.RETURNED
                ? completions.unanswered(application.id()).stream()
                        .map(request -> Completion.of(request, call.timeZone()))
                        .toList()
                : List.of();
    }

    /** What was submitted is held against the moment it was last written in: that the deadline has passed since is no fault. */
    private List<Finding> findings(
            GrantApplication application,
            FundingCall call,
            Budget budget,
            List<OrganisationOnDay> participants,
            Map<String, ApplicationField> written,
            Set<String> kinds,
            Instant now) {
        var moment = application.status().isEditable() ? now : application.changedAt();
        var found = new ArrayList<>(budget.findings());
        found.addAll(call.check(
                facts.of(application, call, budget, participants, written, kinds, moment),
                access.deadline(application, call)));
        found.removeIf(finding -> !finding.isForApplicant());
        found.sort(BLOCKING_FIRST);
        return found;
    }

    private static Map<String, ApplicationView.FieldSeen> seen(
            GrantApplication application, Map<String, ApplicationField> written) {
        var seen = new HashMap<String, ApplicationView.FieldSeen>();
        seen.put(ApplicationFacts.TITLE, ApplicationView.FieldSeen.of(application.titleField()));
        seen.put(ApplicationFacts.SUMMARY, ApplicationView.FieldSeen.of(application.summaryField()));
        written.forEach((name, field) -> seen.put(name, ApplicationView.FieldSeen.of(field)));
        return seen;
    }

    private ApplicationSummary summary(
            GrantApplication application, FundingCall call, Organisation lead, List<CompletionRequest> sentBack) {
        var deadline = sentBack.isEmpty()
                ? call.deadline()
                : Optional.of(sentBack.get(sentBack.size() - 1).due());
        return new ApplicationSummary(
                application.id(),
                application.title(),
                application.status(),
                call.key(),
                call.title(),
                lead.name(),
                actor.get().actsFor(application.leadId()),
                deadline.map(moment -> moment.atZone(call.timeZone())).orElse(null),
                application.changedAt().atZone(call.timeZone()));
    }
}

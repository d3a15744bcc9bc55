package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.ApplicationSummary;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.CompletionRequest;
import org.allmenning.application.CompletionRequests;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.GrantApplications;
import org.allmenning.application.Surroundings;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisation;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;

/** Lead and partners read their applications. */
@ApplicationScoped
public class ViewApplications {

    private ApplicationAccess access;
    private GrantApplications applications;
    private BudgetSheets sheets;
    private Surroundings surroundings;
    private FundingCalls calls;
    private Organisations organisations;
    private CurrentActor actor;
    private CompletionRequests completions;

    protected ViewApplications() {}

    @Inject
    public ViewApplications(
            ApplicationAccess access,
            GrantApplications applications,
            BudgetSheets sheets,
            Surroundings surroundings,
            FundingCalls calls,
            Organisations organisations,
            CompletionRequests completions,
            CurrentActor actor) {
        this.access = access;
        this.completions = completions;
        this.applications = applications;
        this.sheets = sheets;
        this.surroundings = surroundings;
        this.calls = calls;
        this.organisations = organisations;
        this.actor = actor;
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
        var call = calls.read(application.callId());
        return surroundings.of(application, call).view(sheets.budget(applicationId, call));
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

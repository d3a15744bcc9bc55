package org.allmenning.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.CallHistory;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.Finding;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.RulesVersion;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Role;

/** Reads what stands around the budget of an application, for what lead and partners see of it. */
@ApplicationScoped
public class Surroundings {

    private static final Comparator<Finding> BLOCKING_FIRST = Comparator.comparing(finding -> !finding.blocks());

    private ApplicationAccess access;
    private GrantApplications applications;
    private ApplicationFields fields;
    private Attachments attachments;
    private FactFinder facts;
    private CallBoard board;
    private CallHistory callHistory;
    private Organisations organisations;
    private CompletionRequests completions;
    private CurrentActor actor;
    private DeadlineClock clock;

    protected Surroundings() {}

    @Inject
    public Surroundings(
            ApplicationAccess access,
            GrantApplications applications,
            ApplicationFields fields,
            Attachments attachments,
            FactFinder facts,
            CallBoard board,
            CallHistory callHistory,
            Organisations organisations,
            CompletionRequests completions,
            CurrentActor actor,
            DeadlineClock clock) {
        this.access = access;
        this.applications = applications;
        this.fields = fields;
        this.attachments = attachments;
        this.facts = facts;
        this.board = board;
        this.callHistory = callHistory;
        this.organisations = organisations;
        this.completions = completions;
        this.actor = actor;
        this.clock = clock;
    }

    /** Reads once; what the reader sees can be asked for as often as the budget changes meanwhile. */
    public Read of(GrantApplication application, FundingCall call) {
        return new Read(application, call);
    }

    /** What was read around one application. */
    public final class Read {
        private final GrantApplication application;
        private final FundingCall call;
        private final CallOverview overview;
        private final List<OrganisationOnDay> participants;
        private final Map<String, ApplicationField> written;
        private final List<Attachment> files;
        private final List<Completion> unanswered;
        private final OpenedParts opened;
        private final List<RulesVersion.Told> rulesChanges;
        private final ApplicationFacts.History history;
        private final Instant now;

        private Read(GrantApplication application, FundingCall call) {
            this.application = application;
            this.call = call;
            var onDay = organisations.onDay(application.participants(), call.codesOn());
            this.participants =
                    application.participants().stream().map(onDay::get).toList();
            this.written = fields.of(application.id());
            this.files = attachments.of(application.id());
            this.now = clock.now();
            this.overview = board.overview(call, now);
            this.opened = access.opened(application);
            this.unanswered = application.status() == ApplicationStatus.RETURNED
                    ? completions.unanswered(application.id()).stream()
                            .map(request -> Completion.of(request, call.timeZone()))
                            .toList()
                    : List.of();
            this.rulesChanges = rulesChanges();
            this.history = facts.history(call, participants.get(0), application);
        }

        /** What the reader sees with this budget. */
        public ApplicationView view(Budget budget) {
            var leads = actor.get().actsFor(application.leadId());
            var leadApplicant = leads && actor.get().holds(Role.LEAD_APPLICANT);
            return new ApplicationView(
                    application.id(),
                    application.revision(),
                    overview,
                    application.title(),
                    application.summary(),
                    application.language(),
                    application.status(),
                    application.changedAt().atZone(call.timeZone()),
                    participants,
                    budget,
                    seen(),
                    files.stream()
                            .map(file -> AttachmentSeen.of(file, call.timeZone()))
                            .toList(),
                    findings(budget),
                    actor.get().organisationId(),
                    leads && application.status().isEditable(),
                    leadApplicant && application.status().isEditable(),
                    leadApplicant && application.status().leadsTo(ApplicationStatus.WITHDRAWN),
                    opened,
                    unanswered,
                    rulesChanges);
        }

        /** Asks only where the rules changed since the draft was begun; what is submitted keeps its own. */
        private List<RulesVersion.Told> rulesChanges() {
            if (!application.status().isEditable() || application.rulesVersion() == call.rulesVersion()) {
                return List.of();
            }
            var seen = applications.rulesSeen(application.id(), actor.get().personId());
            return seen >= call.rulesVersion()
                    ? List.of()
                    : callHistory.versionsAfter(call.id(), Math.max(seen, application.rulesVersion())).stream()
                            .map(version -> version.told(call))
                            .toList();
        }

        /**
         * What was submitted is held against the moment it was last written in: that the deadline has passed since is no
         * fault.
         */
        private List<Finding> findings(Budget budget) {
            var moment = application.status().isEditable() ? now : application.changedAt();
            var texts = new HashMap<String, String>();
            written.forEach((name, field) -> texts.put(name, field.text()));
            var found = new ArrayList<>(budget.findings());
            found.addAll(call.check(
                    FactFinder.of(
                            application, call, budget, participants, texts, Attachment.kinds(files), moment, history),
                    access.deadline(application, call)));
            found.removeIf(finding -> !finding.isForApplicant());
            found.sort(BLOCKING_FIRST);
            return found;
        }

        private Map<String, ApplicationView.FieldSeen> seen() {
            var seen = new HashMap<String, ApplicationView.FieldSeen>();
            seen.put(ApplicationFacts.TITLE, ApplicationView.FieldSeen.of(application.titleField()));
            seen.put(ApplicationFacts.SUMMARY, ApplicationView.FieldSeen.of(application.summaryField()));
            written.forEach((name, field) -> seen.put(name, ApplicationView.FieldSeen.of(field)));
            return seen;
        }
    }
}

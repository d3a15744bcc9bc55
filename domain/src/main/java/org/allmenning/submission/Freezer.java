package org.allmenning.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.allmenning.application.ApplicationFields;
import org.allmenning.application.Attachment;
import org.allmenning.application.Attachments;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.FactFinder;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.GrantApplications;
import org.allmenning.funding.Finding;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisations;

/** Turns a draft into a submission, if nothing blocks it. */
@ApplicationScoped
public class Freezer {

    private Submissions submissions;
    private GrantApplications applications;
    private ApplicationFields fields;
    private Attachments attachments;
    private FactFinder factFinder;
    private BudgetSheets sheets;
    private Organisations organisations;
    private FundingCalls calls;

    protected Freezer() {}

    @Inject
    public Freezer(
            Submissions submissions,
            GrantApplications applications,
            ApplicationFields fields,
            Attachments attachments,
            FactFinder factFinder,
            BudgetSheets sheets,
            Organisations organisations,
            FundingCalls calls) {
        this.submissions = submissions;
        this.applications = applications;
        this.fields = fields;
        this.attachments = attachments;
        this.factFinder = factFinder;
        this.sheets = sheets;
        this.organisations = organisations;
        this.calls = calls;
    }

    /**
     * Freezes what is written now.
     *
     * @param deadline of this application, which the frozen rules name
     * @throws ApplicationNotReady with the findings that block
     */
    public Submission freeze(
            GrantApplication application,
            FundingCall call,
            Optional<Instant> deadline,
            UUID submittedBy,
            IdempotencyKey key,
            Instant now) {
        var onDay = organisations.onDay(application.participants(), call.codesOn());
        var participants = application.participants().stream().map(onDay::get).toList();
        var budget = sheets.budget(application.id(), call);
        if (call.rules().stream().anyMatch(rule -> rule.type().isAboutPast())) {
            applications.holdLead(call.id(), application.leadId());
        }
        var files = attachments.of(application.id());
        var facts = factFinder.of(
                application, call, budget, participants, fields.of(application.id()), Attachment.kinds(files), now);
        var findings = new ArrayList<Finding>(budget.findings());
        findings.addAll(call.check(facts, deadline));
        findings.removeIf(finding -> !finding.blocks());
        if (!findings.isEmpty()) {
            throw new ApplicationNotReady(findings);
        }
        var earlier = submissions.of(application.id());
        var document = new SubmissionDocument(
                application,
                call,
                budget,
                participants,
                facts,
                files,
                application.continues().map(this::earlierGrant).orElse(null),
                call.rulesInForce(deadline),
                earlier.isEmpty()
                        ? submissions.nextCaseNumber(call.id())
                        : earlier.get(0).caseNumber(),
                earlier.size() + 1,
                now);
        return Submission.freeze(document, call, submittedBy, key, document.json());
    }

    /** Whoever had a grant has submitted before. */
    private SubmittedApplication.Earlier earlierGrant(UUID applicationId) {
        var newest = submissions.of(applicationId).get(0);
        var call = calls.get(newest.callId());
        var receipt = newest.receipt(call);
        return new SubmittedApplication.Earlier(applicationId, receipt.number(), receipt.title());
    }
}

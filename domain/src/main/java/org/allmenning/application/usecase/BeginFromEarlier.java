package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.ApplicationField;
import org.allmenning.application.ApplicationFields;
import org.allmenning.application.Attachments;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.EarlierApplication;
import org.allmenning.application.GrantApplication;
import org.allmenning.application.GrantApplications;
import org.allmenning.application.LeftOut;
import org.allmenning.application.NothingToContinue;
import org.allmenning.application.Takeover;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** Begins an application from an earlier one of one's own: as a copy, or as the continuation of a project that had a grant. */
@ApplicationScoped
public class BeginFromEarlier {

    private ApplicationAccess access;
    private GrantApplications applications;
    private ApplicationFields fields;
    private Attachments attachments;
    private BudgetSheets sheets;
    private FundingCalls calls;
    private Organisations organisations;
    private StartApplication startApplication;
    private CurrentActor actor;
    private DeadlineClock clock;

    protected BeginFromEarlier() {}

    @Inject
    public BeginFromEarlier(
            ApplicationAccess access,
            GrantApplications applications,
            ApplicationFields fields,
            Attachments attachments,
            BudgetSheets sheets,
            FundingCalls calls,
            Organisations organisations,
            StartApplication startApplication,
            CurrentActor actor,
            DeadlineClock clock) {
        this.access = access;
        this.applications = applications;
        this.fields = fields;
        this.attachments = attachments;
        this.sheets = sheets;
        this.calls = calls;
        this.organisations = organisations;
        this.startApplication = startApplication;
        this.actor = actor;
        this.clock = clock;
    }

    /** The applications that the acting organisation leads, last changed first. */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<EarlierApplication> candidates(String callKey) {
        var into = published(callKey);
        var own = applications.of(actor.get().organisationId()).stream()
                .filter(application -> actor.get().actsFor(application.leadId()))
                .toList();
        var theirCalls = calls.byIds(own.stream().map(GrantApplication::callId).collect(Collectors.toSet()));
        return own.stream()
                .map(application -> seen(application, theirCalls.get(application.callId()), into))
                .toList();
    }

    /**
     * What would not be taken over.
     *
     * @param moved whether periods and amounts move by the years between the two calls
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<LeftOut> leftOut(UUID applicationId, String callKey, boolean moved) {
        var earlier = own(applicationId);
        var takeover = takeover(earlier, published(callKey), moved);
        takeover.partners();
        takeover.fields();
        takeover.sheets(applicationId, actor.get(), clock.now());
        return takeover.leftOut();
    }

    /**
     * Begins a draft with all that fits.
     *
     * @param continues whether the earlier project goes on, which then is written down
     * @param moved whether periods and amounts move by the years between the two calls
     * @return the id of the draft
     * @throws NothingToContinue unless the earlier application had a grant of the same authority
     * @throws org.allmenning.application.MayNotLead and whatever else keeps the acting organisation from beginning one
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public UUID begin(
            UUID applicationId, String callKey, String title, Language language, boolean continues, boolean moved) {
        var earlier = own(applicationId);
        var into = published(callKey);
        var id = startApplication.start(callKey, title, language);
        var application = applications.getForChange(id);
        var takeover = takeover(earlier, into, moved);
        var now = clock.now();
        application.describe(title, 0, earlier.summary(), 0, actor.get(), now);
        takeover.partners().forEach(application::addPartner);
        takeover.fields().forEach((name, text) -> fill(id, name, text));
        for (var sheet : takeover.sheets(id, actor.get(), now)) {
            sheets.add(sheet.part());
            sheet.lines().forEach(sheets::add);
        }
        if (continues) {
            NothingToContinue.unless(isGrantOf(earlier, into));
            application.goOnWith(earlier);
            into.terms().form().questions().stream()
                    .filter(BeginFromEarlier::tellsContinuing)
                    .map(question -> ApplicationFacts.QUESTION + question.code())
                    .filter(name -> !takeover.fields().containsKey(name))
                    .forEach(name -> fill(id, name, ApplicationFacts.CONTINUING));
        }
        return id;
    }

    private void fill(UUID applicationId, String name, String text) {
        var field = new ApplicationField(applicationId, name);
        field.enter(text, actor.get(), clock.now());
        fields.add(field);
    }

    private static boolean tellsContinuing(CallForm.Question question) {
        return question.choices().stream().anyMatch(choice -> choice.code().equals(ApplicationFacts.CONTINUING));
    }

    private Takeover takeover(GrantApplication earlier, FundingCall into, boolean moved) {
        var onDay = organisations.onDay(earlier.participants(), into.codesOn());
        return new Takeover(
                new Takeover.Earlier(
                        earlier,
                        calls.get(earlier.callId()),
                        earlier.participants().stream().map(onDay::get).toList(),
                        fields.of(earlier.id()),
                        sheets.subProjects(earlier.id()),
                        sheets.lines(earlier.id()),
                        sheets.cells(earlier.id()),
                        !attachments.of(earlier.id()).isEmpty()),
                into,
                moved);
    }

    private GrantApplication own(UUID applicationId) {
        var application = access.forReading(applicationId);
        access.requireLead(application);
        return application;
    }

    private FundingCall published(String callKey) {
        return calls.findByKey(callKey)
                .filter(FundingCall::isPublished)
                .orElseThrow(() -> NothingHere.because(callKey));
    }

    private static EarlierApplication seen(GrantApplication application, FundingCall call, FundingCall into) {
        return new EarlierApplication(
                application.id(),
                application.title(),
                application.language(),
                application.status(),
                call.title(),
                call.years().get(0),
                isGrantOf(application, into));
    }

    private static boolean isGrantOf(GrantApplication earlier, FundingCall into) {
        return earlier.authorityId().equals(into.authorityId())
                && earlier.status().isGrant();
    }
}

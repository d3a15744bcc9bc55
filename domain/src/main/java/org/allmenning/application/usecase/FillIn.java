package org.allmenning.application.usecase;

import static org.allmenning.shared.Role.APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmenning.application.ApplicationAccess;
import org.allmenning.application.ApplicationFields;
import org.allmenning.application.BudgetSheets;
import org.allmenning.application.FactFinder;
import org.allmenning.application.FieldAnswer;
import org.allmenning.application.FieldDesk;
import org.allmenning.application.FieldEntry;
import org.allmenning.application.GrantApplication;
import org.allmenning.funding.FundingCall;
import org.allmenning.funding.FundingCalls;
import org.allmenning.organisation.Organisations;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;

/**
 * Takes over what is filled in beside the budget: title and summary, answers, themes, declarations, what councils have
 * decided, and consents. Each field is answered for itself: one that is refused does not hold back the others.
 */
@ApplicationScoped
public class FillIn {

    private ApplicationAccess access;
    private ApplicationFields fields;
    private BudgetSheets sheets;
    private FactFinder facts;
    private FundingCalls calls;
    private Organisations organisations;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected FillIn() {}

    @Inject
    public FillIn(
            ApplicationAccess access,
            ApplicationFields fields,
            BudgetSheets sheets,
            FactFinder facts,
            FundingCalls calls,
            Organisations organisations,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.access = access;
        this.fields = fields;
        this.sheets = sheets;
        this.facts = facts;
        this.calls = calls;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * Fills in a batch.
     *
     * @param language the reader's, which says how numbers are written
     * @return one answer per entry, in the same order
     */
    @Transactional
    @AllowedFor(APPLICANT)
    public List<FieldAnswer> enter(UUID applicationId, List<FieldEntry> entries, Language language) {
        var application = access.forPart(applicationId);
        var call = calls.get(application.callId());
        var desk = new FieldDesk(
                application,
                call,
                access.opened(application),
                fields.of(applicationId),
                party -> shareOf(application, call, party),
                actor.get(),
                language,
                clock.now());
        var answers = entries.stream().map(desk::enter).toList();
        desk.added().forEach(fields::add);
        if (!desk.changes().isEmpty()) {
            deeds.fire(new Deed(applicationId, null, "fieldsFilledIn", desk.changes()));
        }
        return answers;
    }

    private long shareOf(GrantApplication application, FundingCall call, UUID party) {
        var onDay = organisations.onDay(application.participants(), call.codesOn());
        var participants = application.participants().stream().map(onDay::get).toList();
        return facts.of(
                        application,
                        call,
                        sheets.budget(application.id(), call),
                        participants,
                        Map.of(),
                        Set.of(),
                        clock.now())
                .shareOf(party)
                .minorUnits();
    }
}

package org.allmenning.letter.usecase;

import static org.allmenning.shared.Role.ADMINISTRATOR;
import static org.allmenning.shared.Role.AUDITOR;
import static org.allmenning.shared.Role.CASE_OFFICER;
import static org.allmenning.shared.Role.DECISION_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmenning.assessment.CaseAccess;
import org.allmenning.decision.DecisionDesk;
import org.allmenning.decision.DecisionView;
import org.allmenning.decision.Decisions;
import org.allmenning.funding.FundingCalls;
import org.allmenning.letter.LetterContent;
import org.allmenning.letter.LetterDesk;
import org.allmenning.letter.LetterKind;
import org.allmenning.letter.LetterTemplate;
import org.allmenning.letter.LetterTemplates;
import org.allmenning.letter.ShippedTemplates;
import org.allmenning.letter.TemplateLine;
import org.allmenning.letter.TemplateStale;
import org.allmenning.letter.TemplateText;
import org.allmenning.letter.TemplateView;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.DeadlineClock;
import org.allmenning.shared.Deed;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** An authority writes its letters: one template per kind and language, in versions, tried on a real case before it holds. */
@ApplicationScoped
public class EditTemplates {

    private static final int CASES = 20;

    private LetterTemplates templates;
    private LetterDesk desk;
    private Decisions decisions;
    private DecisionDesk decisionDesk;
    private CaseAccess access;
    private FundingCalls calls;
    private CurrentActor actor;
    private DeadlineClock clock;
    private Event<Deed> deeds;

    protected EditTemplates() {}

    @Inject
    public EditTemplates(
            LetterTemplates templates,
            LetterDesk desk,
            Decisions decisions,
            DecisionDesk decisionDesk,
            CaseAccess access,
            FundingCalls calls,
            CurrentActor actor,
            DeadlineClock clock,
            Event<Deed> deeds) {
        this.templates = templates;
        this.desk = desk;
        this.decisions = decisions;
        this.decisionDesk = decisionDesk;
        this.access = access;
        this.calls = calls;
        this.actor = actor;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** Which template holds for every kind and language, the own ones and those that come with the product. */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<TemplateLine> all() {
        var written = templates.newest(actor.get().organisationId());
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> written.stream()
                        .filter(template -> template.kind() == kind && template.language() == language)
                        .findFirst()
                        .map(TemplateLine::of)
                        .orElseGet(() -> TemplateLine.shipped(kind, language))))
                .toList();
    }

    /**
     * The own templates that keep decisions from being approved, because their letters owe more than the templates say.
     *
     * @param some decisions; those that stand have their letters
     */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public List<TemplateLine> lacking(Collection<DecisionView> some) {
        var open = some.stream().filter(decision -> !decision.isApproved()).toList();
        return open.isEmpty()
                ? List.of()
                : TemplateLine.lacking(templates.newest(actor.get().organisationId()), open);
    }

    /** One with all its versions. */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public TemplateView view(LetterKind kind, Language language) {
        var own = actor.get().organisationId();
        var versions = new ArrayList<TemplateView.Version>();
        templates
                .versions(own, kind, language)
                .forEach(
                        template -> versions.add(new TemplateView.Version(TemplateLine.of(template), template.text())));
        versions.add(
                new TemplateView.Version(TemplateLine.shipped(kind, language), ShippedTemplates.of(kind, language)));
        return new TemplateView(kind, language, versions, cases(own, kind));
    }

    private List<TemplateView.Case> cases(UUID authority, LetterKind kind) {
        var barred = access.barred();
        return decisions.newestOf(authority, kind.about(), kind == LetterKind.LAPSE, CASES).stream()
                .filter(decision ->
                        decision.applicationId().filter(barred::contains).isEmpty())
                .map(decision -> new TemplateView.Case(decision.id(), decision.project()))
                .toList();
    }

    /**
     * The letter that a template would make of a case. Nothing is kept.
     *
     * @throws NothingHere for a decision of another authority or of another kind
     * @throws org.allmenning.letter.TemplateBroken if no letter can be written from it
     */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER, DECISION_MAKER, AUDITOR})
    public LetterContent preview(LetterKind kind, Language language, TemplateText text, UUID decisionId) {
        var decision = decisions.get(decisionId);
        access.submission(decision.submissionId().orElseThrow(() -> NothingHere.because(decisionId)));
        if (LetterKind.of(decision.kind(), decision.cause().orElse(null))
                .filter(kind::equals)
                .isEmpty()) {
            throw NothingHere.because(decisionId);
        }
        var call = calls.get(decision.callId());
        return desk.preview(call, decisionDesk.views(call, List.of(decision)).get(0), language, text);
    }

    /**
     * Keeps a text as the next version. Letters that were sent stay as they are.
     *
     * @param seen the version that was on the page
     * @throws org.allmenning.letter.TemplateBroken if no letter can be written from it
     * @throws TemplateStale if somebody saved another one since
     */
    @Transactional
    @AllowedFor({ADMINISTRATOR, CASE_OFFICER})
    public void save(LetterKind kind, Language language, TemplateText text, int seen) {
        text.requireFor(kind);
        var own = actor.get().organisationId();
        templates.lock(own, kind, language);
        var newest = templates.versions(own, kind, language).stream()
                .mapToInt(LetterTemplate::version)
                .findFirst()
                .orElse(0);
        if (newest != seen) {
            throw new TemplateStale();
        }
        templates.add(new LetterTemplate(
                own, kind, language, newest + 1, text, actor.get().personId(), clock.now()));
        deeds.fire(new Deed(
                own,
                own,
                "templateSaved",
                Map.of("kind", kind.name(), "language", language.tag(), "version", String.valueOf(newest + 1))));
    }
}

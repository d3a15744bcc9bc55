package org.allmenning.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.ApplicationView.FieldSeen;
import org.allmenning.funding.ApplicationFacts;
import org.allmenning.funding.CallForm;
import org.allmenning.organisation.OrganisationKind;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Json;
import org.allmenning.shared.Money;
import org.allmenning.web.Icons;
import org.allmenning.web.Say;

/** What the pages {@code /my/project} and {@code /my/commitments} ask beside the budget, each field with its revision. */
@RequestScoped
@Named("fieldsPage")
public class FieldsPage {

    private static final List<String> WORDS = List.of(
            "saved",
            "saving",
            "offline",
            "expired",
            "reload",
            "refused",
            "inTheWay",
            "conflict",
            "empty",
            "keepMine",
            "useTheirs",
            "length",
            "nothingMissing");

    @Inject
    private OpenApplication application;

    @Inject
    private CurrentActor actor;

    @Inject
    private Icons icons;

    @Inject
    private Say say;

    /** What the council of a municipality has decided. */
    public record Council(OrganisationOnDay party, FormField state, FormField day) {}

    /**
     * The consent of a partner.
     *
     * @param agreed to which share, or null
     */
    public record Consent(OrganisationOnDay party, FormField field, Money share, Money agreed) {

        public boolean isUpToDate() {
            return agreed != null && agreed.compareTo(share) >= 0;
        }
    }

    public List<FormField> getQuestions() {
        return form().questions().stream()
                .map(question -> FormField.of(view(), ApplicationFacts.QUESTION, question))
                .toList();
    }

    public List<FormField> getThemes() {
        return ticks(ApplicationFacts.THEME, form().themes());
    }

    public List<FormField> getDeclarations() {
        return ticks(ApplicationFacts.DECLARATION, form().declarations());
    }

    /** For each municipality that takes part. */
    public List<Council> getCouncils() {
        return view().participants().stream()
                .filter(party -> party.kind() == OrganisationKind.MUNICIPALITY)
                .map(party -> new Council(
                        party,
                        FormField.tick(view(), ApplicationFacts.COUNCIL + party.id(), party.name()),
                        FormField.tick(view(), ApplicationFacts.COUNCIL_DAY + party.id(), party.name())))
                .toList();
    }

    /** For each partner that bears a share of the financing. */
    public List<Consent> getConsents() {
        return view().partners().stream()
                .map(this::consent)
                .filter(consent -> !consent.share().isZero())
                .toList();
    }

    public List<ApplicationFacts.Council> getDecisions() {
        return List.of(ApplicationFacts.Council.values());
    }

    public long revision(String name) {
        return view().field(name).revision();
    }

    /** All that the script of the page needs to begin. */
    public String getSetup() {
        var words = Json.createObjectBuilder();
        WORDS.forEach(word -> words.add(word, say.text("fields." + word)));
        var paths = Json.createObjectBuilder();
        List.of("check", "clock", "away", "error", "warning").forEach(icon -> paths.add(icon, icons.path(icon)));
        return Json.createObjectBuilder()
                .add("application", view().id().toString())
                .add("person", String.valueOf(actor.get().personId()))
                .add("say", words)
                .add("icons", paths)
                .build()
                .toString();
    }

    /** What is missing on a page. */
    public List<Remark> missing(String page) {
        return application.getRemarks().stream()
                .filter(remark -> remark.page().equals(page))
                .collect(Collectors.toList());
    }

    private Consent consent(OrganisationOnDay partner) {
        var name = ApplicationFacts.CONSENT + partner.id();
        FieldSeen seen = view().field(name);
        return new Consent(
                partner,
                FormField.tick(view(), name, partner.name()),
                view().budget().shareOf(partner.id()),
                seen.text().isEmpty()
                        ? null
                        : new Money(Long.parseLong(seen.text()), view().call().currency()));
    }

    private List<FormField> ticks(String prefix, List<CallForm.Choice> choices) {
        return choices.stream()
                .map(choice -> FormField.tick(view(), prefix + choice.code(), choice.name()))
                .toList();
    }

    private CallForm form() {
        return view().call().terms().form();
    }

    private ApplicationView view() {
        return application.getView();
    }
}

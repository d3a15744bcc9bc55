package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.allmenning.application.EarlierApplication;
import org.allmenning.application.LeftOut;
import org.allmenning.application.usecase.BeginFromEarlier;
import org.allmenning.application.usecase.CheckLead;
import org.allmenning.application.usecase.StartApplication;
import org.allmenning.funding.CallOverview;
import org.allmenning.funding.Finding;
import org.allmenning.funding.usecase.BrowseCalls;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.web.Navigation;
import org.allmenning.web.ReaderLanguage;
import org.allmenning.web.Say;

/**
 * The page {@code /my/start?call=…}: a title and a language begin a draft. With {@code from} it begins with an earlier
 * application of one’s own, as a copy or, with {@code as=continued}, as the continuation of its project; with
 * {@code years=kept} nothing moves to the years of the call.
 */
@RequestScoped
@Named("startPage")
public class StartPage {

    @Inject
    private BrowseCalls browseCalls;

    @Inject
    private StartApplication startApplication;

    @Inject
    private BeginFromEarlier beginFromEarlier;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private PageAddress address;

    @Inject
    private CheckLead checkLead;

    @Inject
    private Say say;

    private CallOverview call;
    private List<Finding> findings;
    private List<EarlierApplication> candidates = List.of();
    private EarlierApplication from;
    private List<LeftOut> leftOut = List.of();
    private String title;
    private String language;

    @PostConstruct
    void load() {
        call = browseCalls.byKey(address.text("call"));
        language = reader.getTag();
        findings = call.open() ? checkLead.findings(call.key()) : List.of();
        if (call.open() && getRefusals().isEmpty()) {
            candidates = beginFromEarlier.candidates(call.key());
            address.findId("from").ifPresent(this::beginWith);
        }
    }

    private void beginWith(UUID earlier) {
        leftOut = beginFromEarlier.leftOut(earlier, call.key(), isMoved());
        from = candidates.stream()
                .filter(one -> one.id().equals(earlier))
                .findFirst()
                .orElseThrow(() -> NothingHere.because(earlier));
        title = from.title();
    }

    /** What the acting organisation can begin with, beside an empty form. */
    public List<EarlierApplication> getCandidates() {
        return candidates;
    }

    /** What it begins with, or null for an empty form. */
    public EarlierApplication getFrom() {
        return from;
    }

    /** Whether the earlier project goes on. */
    public boolean isContinued() {
        return address.find("as").filter("continued"::equals).isPresent();
    }

    /** Whether periods and amounts move to the years of this call. */
    public boolean isMoved() {
        return address.find("years").filter("kept"::equals).isEmpty();
    }

    /** By how many years they would move; 0 where the two calls begin in the same. */
    public int getYears() {
        return from == null ? 0 : call.years().get(0) - from.firstYear();
    }

    /** What is not taken over. */
    public List<String> getLeftOut() {
        return leftOut.stream()
                .map(one -> say.text(one.code(), one.arguments().toArray()))
                .toList();
    }

    /** This page with another choice. */
    public String choice(UUID earlier, boolean continued, boolean moved) {
        return reader.link("/my/start?call=" + call.key() + (earlier == null ? "" : "&from=" + earlier)
                + (continued ? "&as=continued" : "") + (moved ? "" : "&years=kept"));
    }

    /** Why the acting organisation cannot lead here. */
    public List<String> getRefusals() {
        return sentences(true);
    }

    /** What it should know before it begins. */
    public List<String> getWarnings() {
        return sentences(false);
    }

    private List<String> sentences(boolean blocking) {
        return findings.stream()
                .filter(finding -> finding.blocks() == blocking)
                .map(finding -> say.text(finding.code(), finding.arguments().toArray()))
                .toList();
    }

    public String start() {
        var chosen = Language.ofTag(language).orElseThrow(() -> NothingHere.because(language));
        var id = from == null
                ? startApplication.start(call.key(), title, chosen)
                : beginFromEarlier.begin(from.id(), call.key(), title, chosen, isContinued(), isMoved());
        return Navigation.to("/my/application?id=" + id);
    }

    public CallOverview getCall() {
        return call;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}

package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

/** The page {@code /my/start?call=…}: a title and a language begin a draft. */
@RequestScoped
@Named("startPage")
public class StartPage {

    @Inject
    private BrowseCalls browseCalls;

    @Inject
    private StartApplication startApplication;

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
    private String title;
    private String language;

    @PostConstruct
    void load() {
        call = browseCalls.byKey(address.text("call"));
        language = reader.getTag();
        findings = call.open() ? checkLead.findings(call.key()) : List.of();
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
        return Navigation.to("/my/application?id=" + startApplication.start(call.key(), title, chosen));
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

package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.allmenning.shared.NothingHere;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.submission.usecase.SubmitApplication;
import org.allmenning.web.Navigation;

/**
 * The page {@code /my/submit?id=…}. The form carries the revision and the version of the rules that the person saw, and a key drawn for this form: pressed
 * twice, or sent again after a lost answer, it is one submission.
 */
@RequestScoped
@Named("submitPage")
public class SubmitPage {

    private static final String REVISION = "[0-9]{1,9}";

    @Inject
    private OpenApplication application;

    @Inject
    private SubmitApplication submitApplication;

    @Inject
    private PageAddress address;

    private String key;
    private long revision;
    private int rulesVersion;

    @PostConstruct
    void load() {
        key = address.find("key").orElseGet(() -> UUID.randomUUID().toString());
        revision = address.find("revision")
                .map(SubmitPage::read)
                .orElseGet(() -> application.getView().revision());
        rulesVersion = address.find("rules")
                .map(SubmitPage::read)
                .map(Math::toIntExact)
                .orElseGet(() -> application.getView().call().rulesVersion());
    }

    public String submit() {
        var receipt = submitApplication.submit(application.getId(), revision, rulesVersion, new IdempotencyKey(key));
        return Navigation.to("/my/receipt?submission=" + receipt.submissionId());
    }

    public String getKey() {
        return key;
    }

    /** By which the page shows what is missing. */
    public int getRulesVersion() {
        return application.getView().call().rulesVersion();
    }

    /** Of the draft as the page shows it. */
    public long getRevision() {
        return application.getView().revision();
    }

    private static long read(String text) {
        if (!text.matches(REVISION)) {
            throw NothingHere.because(text);
        }
        return Long.parseLong(text);
    }
}
